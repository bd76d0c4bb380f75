-- An import takes many positions in one transaction, each line in a part of it that can be undone alone. So the head says itself
-- which transaction took it (a part of one has a number of its own), and which position was the last one before.
ALTER TABLE journal_head ADD COLUMN taken_by xid8, ADD COLUMN since bigint;

-- The transaction that took a position may say once more when: not earlier, and of the newest one only.
CREATE OR REPLACE FUNCTION journal_head_advances() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE own boolean := OLD.taken_by IS NOT DISTINCT FROM pg_current_xact_id();
BEGIN
    IF NEW.recorded_at <= OLD.recorded_at OR NEW.recorded_at IS NULL
        OR NEW.position <> OLD.position + 1 AND NOT (own AND NEW.position = OLD.position) THEN
        RAISE EXCEPTION 'the journal head moves by one position and forward in time';
    END IF;
    NEW.taken_by := pg_current_xact_id();
    NEW.since := CASE WHEN own THEN OLD.since ELSE OLD.position END;
    RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION position_taken() RETURNS bigint LANGUAGE plpgsql STABLE AS $$
DECLARE taken bigint;
BEGIN
    SELECT position INTO taken FROM journal_head WHERE taken_by = pg_current_xact_id_if_assigned();
    IF taken IS NULL THEN
        RAISE EXCEPTION 'history is written by a recording only';
    END IF;
    RETURN taken;
END $$;

-- What one transaction records becomes known at one moment, a microsecond apart, and not while nobody can see it yet.
CREATE FUNCTION known_together() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
    head journal_head := (SELECT h FROM journal_head h WHERE taken_by = pg_current_xact_id_if_assigned());
    begun timestamptz := greatest(clock_timestamp(), head.recorded_at);
BEGIN
    UPDATE journal SET recorded_at = begun + (position - head.since) * interval '1 microsecond' WHERE position > head.since;
    UPDATE journal_head SET recorded_at = begun + (position - since) * interval '1 microsecond' WHERE position > head.since;
END $$;
REVOKE EXECUTE ON FUNCTION known_together FROM PUBLIC;
GRANT EXECUTE ON FUNCTION known_together TO "${app_role}";

-- Files handed in, each run as one job. What they hold is kept until the job has ended; it may name persons.
CREATE TABLE import_job (
    id text PRIMARY KEY,
    number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    format text NOT NULL,
    dry_run boolean NOT NULL,
    submitted_by text NOT NULL,
    role text NOT NULL,
    organizations text[] NOT NULL,
    submitted_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    state text NOT NULL CHECK (state IN ('RECEIVING', 'QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    bytes bigint,
    sha256 text,
    attempts int NOT NULL DEFAULT 0,
    started_at timestamptz,
    ended_at timestamptz,
    told_at timestamptz,
    lines_done bigint NOT NULL DEFAULT 0,
    lines_total bigint,
    fresh bigint NOT NULL DEFAULT 0,
    same bigint NOT NULL DEFAULT 0,
    refused bigint NOT NULL DEFAULT 0,
    first_position bigint,
    last_position bigint,
    problem text
);
CREATE INDEX import_job_waiting ON import_job (number) WHERE state IN ('QUEUED', 'RUNNING');

CREATE TABLE import_part (
    job text NOT NULL REFERENCES import_job,
    number int NOT NULL,
    content bytea NOT NULL,
    PRIMARY KEY (job, number)
);
ALTER TABLE import_part ALTER COLUMN content SET STORAGE EXTERNAL;

-- What came of the lines, from one to another: those of one paper share an outcome, and a line with faults has its own row.
CREATE TABLE import_line (
    job text NOT NULL REFERENCES import_job,
    first_line bigint NOT NULL,
    last_line bigint NOT NULL,
    outcome text NOT NULL,
    decision text,
    errors jsonb,
    PRIMARY KEY (job, first_line)
);
GRANT SELECT, INSERT, UPDATE ON import_job TO "${app_role}";
GRANT SELECT, INSERT, DELETE ON import_part, import_line TO "${app_role}";
