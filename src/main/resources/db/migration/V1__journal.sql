-- The journal: one position per recording, without gaps, in commit order.
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- One row. Writers queue on it, so the order of positions is the order of commits.
CREATE TABLE journal_head (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    position bigint NOT NULL,
    recorded_at timestamptz
) WITH (fillfactor = 10);
INSERT INTO journal_head (position) VALUES (0);

CREATE TABLE journal (
    position bigint PRIMARY KEY CHECK (position > 0),
    recorded_at timestamptz NOT NULL UNIQUE,
    kind text NOT NULL,
    decision text,
    annulled_by text,
    effective_on date,
    organizations text[] NOT NULL,
    recorded_by text NOT NULL,
    restated jsonb NOT NULL,
    findings jsonb NOT NULL
);

CREATE FUNCTION journal_head_advances() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.position <> OLD.position + 1 OR NEW.recorded_at <= OLD.recorded_at OR NEW.recorded_at IS NULL THEN
        RAISE EXCEPTION 'the journal head moves by one position and forward in time';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER journal_head_advances BEFORE UPDATE ON journal_head
    FOR EACH ROW EXECUTE FUNCTION journal_head_advances();

CREATE FUNCTION journal_head_is_recorded() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM journal WHERE position = NEW.position AND recorded_at = NEW.recorded_at) THEN
        RAISE EXCEPTION 'a position without its journal entry';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER journal_head_is_recorded AFTER UPDATE ON journal_head
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION journal_head_is_recorded();

-- The position that this transaction has taken; history is written under a position and not otherwise.
CREATE FUNCTION position_taken() RETURNS bigint LANGUAGE plpgsql STABLE AS $$
DECLARE taken bigint;
BEGIN
    SELECT position INTO taken FROM journal_head
    WHERE xmin::text::bigint = (pg_current_xact_id_if_assigned()::text::numeric % 4294967296)::bigint;
    IF taken IS NULL THEN
        RAISE EXCEPTION 'history is written by a recording only';
    END IF;
    RETURN taken;
END $$;

CREATE FUNCTION journal_entry_is_head() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.position <> position_taken() THEN
        RAISE EXCEPTION 'a journal entry takes the position of its transaction';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER journal_entry_is_head BEFORE INSERT ON journal
    FOR EACH ROW EXECUTE FUNCTION journal_entry_is_head();

-- Rows of what is believed begin at the position of their transaction.
CREATE FUNCTION recorded_now() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE taken bigint := position_taken();
BEGIN
    IF EXISTS (SELECT FROM fresh WHERE recorded_from <> taken) THEN
        RAISE EXCEPTION 'a row is recorded at the position of its transaction';
    END IF;
    RETURN NULL;
END $$;

GRANT SELECT, UPDATE ON journal_head TO "${app_role}";
GRANT SELECT, INSERT ON journal TO "${app_role}";
