-- A search asks for former names as it does for present ones, and a count at an earlier position reads ends and status of each row.
CREATE INDEX organization_version_past_name ON organization_version_past USING gin (name_folded gin_trgm_ops);
