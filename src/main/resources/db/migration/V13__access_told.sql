-- What came of each look, write or attempt, and readings of the log itself.
ALTER TABLE access_log ADD COLUMN outcome text NOT NULL DEFAULT 'SEEN'
    CHECK (outcome IN ('SEEN', 'WRITTEN', 'REFUSED', 'UNRECOGNISED'));
ALTER TABLE access_log ALTER COLUMN outcome DROP DEFAULT;
CREATE INDEX access_log_at ON access_log (at);
