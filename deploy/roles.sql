-- The two roles and the database of a registry on a PostgreSQL (18 or later) of its own. Run once, as a superuser:
--   psql -v owner_password=... -v app_password=... -f roles.sql
-- The owner makes the tables when the registry starts; the application role is granted only what serving needs.
\set ON_ERROR_STOP on
CREATE ROLE registry_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE registry_app LOGIN PASSWORD :'app_password';
CREATE DATABASE registry OWNER registry_owner;
REVOKE CONNECT ON DATABASE registry FROM PUBLIC;
GRANT CONNECT ON DATABASE registry TO registry_app;
