-- Run once by the image of PostgreSQL, when its data folder is empty: the registry's roles and database, and Keycloak's.
\set owner_password `cat /run/secrets/owner-password`
\set app_password `cat /run/secrets/app-password`
\i /etc/party-registry/roles.sql
\set keycloak_password `cat /run/secrets/keycloak-database-password`
CREATE ROLE keycloak LOGIN PASSWORD :'keycloak_password';
CREATE DATABASE keycloak OWNER keycloak;
REVOKE ALL ON DATABASE keycloak FROM PUBLIC;
