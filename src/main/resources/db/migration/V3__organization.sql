-- Organizations: what is believed now, and beside it every version that a later recording superseded.

-- Every identity ever established; an id stays taken even when its establishment was annulled.
CREATE TABLE organization (
    id text PRIMARY KEY CHECK (id ~ '^[A-Z0-9][A-Z0-9.-]{0,39}$'),
    decision text NOT NULL REFERENCES decision
);

-- The stretches in force, however many versions each has: what children and members rest on.
CREATE TABLE organization_life (
    organization text NOT NULL REFERENCES organization,
    valid_from date NOT NULL,
    valid_to date,
    valid daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED,
    CONSTRAINT organization_life_once PRIMARY KEY (organization, valid WITHOUT OVERLAPS)
);

CREATE TABLE organization_version (
    organization text NOT NULL REFERENCES organization,
    valid_from date NOT NULL,
    valid_to date,
    type text NOT NULL,
    level text NOT NULL,
    name text NOT NULL,
    name_folded text NOT NULL,
    short_name text,
    locality text,
    parent text,
    delegated_upper_authority boolean NOT NULL,
    continuity text NOT NULL,
    established_on date NOT NULL,
    opened_by text NOT NULL,
    opened_with text[] NOT NULL,
    ended_by text,
    end_reason text,
    recorded_from bigint NOT NULL,
    valid daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED,
    CONSTRAINT organization_version_once PRIMARY KEY (organization, valid WITHOUT OVERLAPS),
    CONSTRAINT organization_version_under_living_parent FOREIGN KEY (parent, PERIOD valid)
        REFERENCES organization_life (organization, PERIOD valid) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX organization_version_at ON organization_version (organization, valid_from DESC);
CREATE INDEX organization_version_parent ON organization_version (parent, name_folded);
CREATE INDEX organization_version_name ON organization_version USING gin (name_folded gin_trgm_ops);
CREATE INDEX organization_version_opened ON organization_version (opened_by);
CREATE INDEX organization_version_opened_with ON organization_version USING gin (opened_with) WHERE cardinality(opened_with) > 1;
CREATE INDEX organization_version_ended ON organization_version (ended_by) WHERE ended_by IS NOT NULL;

CREATE TABLE organization_version_past (LIKE organization_version, recorded_to bigint NOT NULL);
CREATE INDEX organization_version_past_at ON organization_version_past (organization, valid_from DESC);
CREATE INDEX organization_version_past_parent ON organization_version_past (parent, valid_from);
CREATE INDEX organization_version_past_opened ON organization_version_past (opened_by);
CREATE INDEX organization_version_past_opened_with ON organization_version_past USING gin (opened_with) WHERE cardinality(opened_with) > 1;
CREATE INDEX organization_version_past_ended ON organization_version_past (ended_by) WHERE ended_by IS NOT NULL;

CREATE FUNCTION organization_version_superseded() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public AS $$
DECLARE taken bigint := position_taken();
BEGIN
    INSERT INTO organization_version_past SELECT gone.*, taken FROM gone;
    RETURN NULL;
END $$;
CREATE TRIGGER organization_version_superseded AFTER DELETE ON organization_version
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION organization_version_superseded();
CREATE TRIGGER organization_version_recorded AFTER INSERT ON organization_version
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION recorded_now();

CREATE VIEW organization_history AS
    SELECT *, 9223372036854775807::bigint AS recorded_to FROM organization_version
    UNION ALL SELECT * FROM organization_version_past;

-- Which organization continues in which other, and by which change: derived from the changes of what is believed.
CREATE TABLE succession (
    from_organization text NOT NULL,
    to_organization text NOT NULL,
    kind text NOT NULL,
    effective_on date NOT NULL,
    decision text NOT NULL REFERENCES decision,
    change_index integer NOT NULL,
    recorded_from bigint NOT NULL
);
CREATE INDEX succession_from ON succession (from_organization);
CREATE INDEX succession_to ON succession (to_organization);
CREATE INDEX succession_decision ON succession (decision);
CREATE TABLE succession_past (LIKE succession, recorded_to bigint NOT NULL);
CREATE INDEX succession_past_from ON succession_past (from_organization);
CREATE INDEX succession_past_to ON succession_past (to_organization);

CREATE FUNCTION succession_superseded() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public AS $$
DECLARE taken bigint := position_taken();
BEGIN
    INSERT INTO succession_past SELECT gone.*, taken FROM gone;
    RETURN NULL;
END $$;
CREATE TRIGGER succession_superseded AFTER DELETE ON succession
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION succession_superseded();
CREATE TRIGGER succession_recorded AFTER INSERT ON succession
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION recorded_now();

CREATE VIEW succession_history AS
    SELECT *, 9223372036854775807::bigint AS recorded_to FROM succession
    UNION ALL SELECT * FROM succession_past;

GRANT SELECT, INSERT, DELETE ON succession TO "${app_role}";
GRANT SELECT ON succession_past, succession_history TO "${app_role}";
GRANT SELECT, INSERT ON organization TO "${app_role}";
GRANT SELECT, INSERT, DELETE ON organization_version, organization_life TO "${app_role}";
GRANT SELECT ON organization_version_past, organization_history TO "${app_role}";
