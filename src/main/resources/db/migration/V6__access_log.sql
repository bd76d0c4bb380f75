-- Who looked at whom, when and why: appended, never changed.
CREATE TABLE access_log (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    reader text NOT NULL,
    role text NOT NULL,
    purpose text,
    operation text NOT NULL,
    members text[] NOT NULL,
    request_id text
);
CREATE INDEX access_log_members ON access_log USING gin (members);
CREATE INDEX access_log_reader ON access_log (reader, id);
GRANT SELECT, INSERT ON access_log TO "${app_role}";
