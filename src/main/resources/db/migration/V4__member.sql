-- Members: where they belong and when, and apart from it the person.
CREATE TABLE member (
    id text PRIMARY KEY,
    decision text NOT NULL REFERENCES decision
);

CREATE TABLE member_version (
    member text NOT NULL REFERENCES member,
    valid_from date NOT NULL,
    valid_to date,
    status text NOT NULL,
    organization text,
    admitted_on date NOT NULL,
    ceremony_on date,
    official_on date,
    left_on date,
    leave_reason text,
    readmitted_on date,
    opened_by text NOT NULL,
    opened_with text[] NOT NULL,
    ended_by text,
    end_reason text,
    recorded_from bigint NOT NULL,
    valid daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED,
    -- The id as a number, as with organizations.
    subject bigint GENERATED ALWAYS AS (hashtextextended(member, 0)) STORED,
    CONSTRAINT member_version_once PRIMARY KEY (subject, valid WITHOUT OVERLAPS),
    CONSTRAINT member_version_in_living_cell FOREIGN KEY (organization, PERIOD valid)
        REFERENCES organization_life (organization, PERIOD valid) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX member_version_at ON member_version (member, valid_from DESC);
CREATE INDEX member_version_organization ON member_version (organization, valid_from);
CREATE INDEX member_version_opened ON member_version (opened_by);
CREATE INDEX member_version_opened_with ON member_version USING gin (opened_with) WHERE cardinality(opened_with) > 1;

CREATE TABLE member_version_past (LIKE member_version, recorded_to bigint NOT NULL);
CREATE INDEX member_version_past_at ON member_version_past (member, valid_from DESC);
CREATE INDEX member_version_past_organization ON member_version_past (organization, valid_from);
CREATE INDEX member_version_past_opened ON member_version_past (opened_by);
CREATE INDEX member_version_past_opened_with ON member_version_past USING gin (opened_with) WHERE cardinality(opened_with) > 1;

CREATE FUNCTION member_version_superseded() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public AS $$
DECLARE taken bigint := position_taken();
BEGIN
    INSERT INTO member_version_past SELECT gone.*, taken FROM gone;
    RETURN NULL;
END $$;
CREATE TRIGGER member_version_superseded AFTER DELETE ON member_version
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION member_version_superseded();
CREATE TRIGGER member_version_recorded AFTER INSERT ON member_version
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION recorded_now();

CREATE VIEW member_history AS
    SELECT *, 9223372036854775807::bigint AS recorded_to FROM member_version
    UNION ALL SELECT * FROM member_version_past;

-- The person: outside the journal and the feed, so that it can be corrected and erased without breaking a proof.
CREATE TABLE member_person (
    member text PRIMARY KEY REFERENCES member,
    full_name text,
    name_folded text,
    born_on date,
    gender text,
    card_hash text UNIQUE,
    card_last text,
    salt text NOT NULL,
    digest text NOT NULL
);
CREATE INDEX member_person_name ON member_person USING gin (name_folded gin_trgm_ops);

GRANT SELECT, INSERT ON member TO "${app_role}";
GRANT SELECT, INSERT, UPDATE ON member_person TO "${app_role}";
GRANT SELECT, INSERT, DELETE ON member_version TO "${app_role}";
GRANT SELECT ON member_version_past, member_history TO "${app_role}";
