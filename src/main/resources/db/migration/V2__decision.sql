-- Decisions: the papers, their changes one by one, and an index of what each change touches.
CREATE TABLE decision (
    id text PRIMARY KEY,
    place bigint NOT NULL UNIQUE
);

-- Every natural key that a decision was ever recorded under; a retry finds its decision here.
CREATE TABLE decision_key (
    natural_key text PRIMARY KEY,
    decision text NOT NULL REFERENCES decision
);

-- What was known of a paper, from a position on until the next row.
CREATE TABLE decision_content (
    decision text NOT NULL REFERENCES decision,
    recorded_from bigint NOT NULL,
    status text NOT NULL CHECK (status IN ('RECORDED', 'CORRECTED', 'ANNULLED')),
    number text,
    number_folded text,
    number_search text,
    document_type text NOT NULL,
    issuer text,
    issued_by text NOT NULL,
    signed_on date NOT NULL,
    effective_on date NOT NULL,
    effective_basis text NOT NULL,
    date_precision text NOT NULL,
    title text NOT NULL,
    origin text NOT NULL,
    source jsonb,
    recorded_by text NOT NULL,
    reason text,
    annulled_by text,
    annulled_from date,
    PRIMARY KEY (decision, recorded_from)
);
CREATE INDEX decision_content_number ON decision_content (number_search text_pattern_ops);
CREATE INDEX decision_content_effective ON decision_content (effective_on, decision);
CREATE INDEX decision_content_issuer ON decision_content (issuer);

CREATE TABLE decision_change (
    decision text NOT NULL REFERENCES decision,
    change_index integer NOT NULL,
    place bigint NOT NULL,
    effective_on date NOT NULL,
    kind text NOT NULL,
    body jsonb NOT NULL,
    recorded_from bigint NOT NULL,
    PRIMARY KEY (decision, change_index)
);
CREATE TABLE decision_change_past (LIKE decision_change, recorded_to bigint NOT NULL);
CREATE INDEX decision_change_past_decision ON decision_change_past (decision, change_index);

-- Which changes touch a subject: derived from the changes, W writes, R reads, E empties.
CREATE TABLE change_touch (
    subject text NOT NULL,
    kind "char" NOT NULL CHECK (kind IN ('O', 'M')),
    access "char" NOT NULL CHECK (access IN ('W', 'R', 'E')),
    effective_on date NOT NULL,
    decision text NOT NULL,
    change_index integer NOT NULL
);
CREATE INDEX change_touch_subject ON change_touch (subject, effective_on);
CREATE INDEX change_touch_decision ON change_touch (decision);

CREATE FUNCTION decision_change_superseded() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public AS $$
DECLARE taken bigint := position_taken();
BEGIN
    INSERT INTO decision_change_past SELECT gone.*, taken FROM gone;
    RETURN NULL;
END $$;
CREATE TRIGGER decision_change_superseded AFTER DELETE ON decision_change
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION decision_change_superseded();
CREATE TRIGGER decision_change_recorded AFTER INSERT ON decision_change
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION recorded_now();
CREATE TRIGGER decision_content_recorded AFTER INSERT ON decision_content
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION recorded_now();

CREATE VIEW decision_change_history AS
    SELECT *, 9223372036854775807::bigint AS recorded_to FROM decision_change
    UNION ALL SELECT * FROM decision_change_past;

-- A client's own key for a request: the same key with the same request finds the same recording.
CREATE TABLE idempotency_key (
    caller text NOT NULL,
    key text NOT NULL,
    natural_key text NOT NULL,
    decision text NOT NULL REFERENCES decision,
    PRIMARY KEY (caller, key)
);

GRANT SELECT, INSERT ON decision, decision_key, decision_content, idempotency_key TO "${app_role}";
GRANT SELECT, INSERT, DELETE ON decision_change, change_touch TO "${app_role}";
GRANT SELECT ON decision_change_past, decision_change_history TO "${app_role}";
