-- The roles and the database of a registry on a PostgreSQL (18 or later) of its own. Run once, as a superuser:
--   psql -v owner_password=... -v app_password=... -f roles.sql
-- The owner makes the tables when the registry starts; the application role is granted only what serving needs.
\set ON_ERROR_STOP on
CREATE ROLE registry_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE registry_app LOGIN PASSWORD :'app_password';
-- Reads history past the registry, and no person: each start of the registry grants it what may be read so (afterMigrate__auditor.sql).
-- Nobody logs in as it. Each auditor has a login of his own, which PostgreSQL's log names:
--   CREATE ROLE nguyen_van_a LOGIN IN ROLE registry_auditor;  then, in psql:  \password nguyen_van_a
CREATE ROLE registry_auditor NOLOGIN;
CREATE DATABASE registry OWNER registry_owner;
REVOKE ALL ON DATABASE registry FROM PUBLIC;
GRANT CONNECT ON DATABASE registry TO registry_app, registry_auditor;
