-- By how much each recording changed the counts of an organization from a day on: what was known at an earlier position is
-- what is believed now less the entries since.
CREATE TABLE member_count_entry (
    organization text NOT NULL REFERENCES organization,
    position bigint NOT NULL,
    day date NOT NULL,
    official integer NOT NULL,
    probationary integer NOT NULL,
    PRIMARY KEY (organization, position, day) INCLUDE (official, probationary)
);

CREATE TABLE organization_count_entry (
    organization text NOT NULL REFERENCES organization,
    position bigint NOT NULL,
    day date NOT NULL,
    type text NOT NULL,
    units integer NOT NULL,
    direct integer NOT NULL,
    PRIMARY KEY (organization, position, day, type) INCLUDE (units, direct)
);

-- One row: of every recording after this position there are entries; what was known before it is counted from the rows.
CREATE TABLE count_entry_since (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    position bigint NOT NULL
);
INSERT INTO count_entry_since (position) SELECT position FROM journal_head;

-- The changes of each calendar year as one. A year's row is written by many recordings, so there is room beside it.
CREATE TABLE member_count_year (
    organization text NOT NULL REFERENCES organization,
    year integer NOT NULL,
    official integer NOT NULL,
    probationary integer NOT NULL,
    PRIMARY KEY (organization, year)
) WITH (fillfactor = 80);

CREATE TABLE organization_count_year (
    organization text NOT NULL REFERENCES organization,
    year integer NOT NULL,
    type text NOT NULL,
    units integer NOT NULL,
    direct integer NOT NULL,
    PRIMARY KEY (organization, year, type)
) WITH (fillfactor = 80);

INSERT INTO member_count_year
    SELECT organization, extract(year FROM day)::int, sum(official), sum(probationary)
    FROM member_count_change GROUP BY 1, 2 HAVING sum(official) <> 0 OR sum(probationary) <> 0;

INSERT INTO organization_count_year
    SELECT organization, extract(year FROM day)::int, type, sum(units), sum(direct)
    FROM organization_count_change GROUP BY 1, 2, 3 HAVING sum(units) <> 0 OR sum(direct) <> 0;

-- Else the first questions would be planned as if nothing were known of these.
ANALYZE count_entry_since, member_count_year, organization_count_year;

CREATE FUNCTION entered_now() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE taken bigint := position_taken();
BEGIN
    IF EXISTS (SELECT FROM fresh WHERE position <> taken) THEN
        RAISE EXCEPTION 'an entry of counts takes the position of its transaction';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER member_count_entered AFTER INSERT ON member_count_entry
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION entered_now();
CREATE TRIGGER organization_count_entered AFTER INSERT ON organization_count_entry
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION entered_now();
CREATE TRIGGER member_count_year_changed BEFORE INSERT OR UPDATE OR DELETE ON member_count_year
    FOR EACH STATEMENT EXECUTE FUNCTION counted_by_recording();
CREATE TRIGGER organization_count_year_changed BEFORE INSERT OR UPDATE OR DELETE ON organization_count_year
    FOR EACH STATEMENT EXECUTE FUNCTION counted_by_recording();

GRANT SELECT, INSERT ON member_count_entry, organization_count_entry TO "${app_role}";
GRANT SELECT ON count_entry_since TO "${app_role}";
GRANT SELECT, INSERT, UPDATE, DELETE ON member_count_year, organization_count_year TO "${app_role}";
