-- Counts rolled up to every ancestor: what changes on which day, as now believed. An earlier knowledge is counted from the rows.
CREATE TABLE member_count_change (
    organization text NOT NULL REFERENCES organization,
    day date NOT NULL,
    official integer NOT NULL,
    probationary integer NOT NULL,
    PRIMARY KEY (organization, day)
);

-- Organizations below, itself left out: {units} at any depth, {direct} right below.
CREATE TABLE organization_count_change (
    organization text NOT NULL REFERENCES organization,
    day date NOT NULL,
    type text NOT NULL,
    units integer NOT NULL,
    direct integer NOT NULL,
    PRIMARY KEY (organization, day, type)
);

-- What was recorded before is counted once from the rows: where each organization stands, and below whom, over all time.
CREATE TEMPORARY TABLE standing AS
    WITH RECURSIVE standing (organization, ancestor, steps, valid) AS (
        SELECT id, id, 0, daterange(NULL, NULL) FROM organization
        UNION ALL
        SELECT s.organization, v.parent, s.steps + 1, s.valid * v.valid
        FROM standing s JOIN organization_version v ON v.organization = s.ancestor AND daterange(v.valid_from, v.valid_to) && s.valid
        WHERE v.parent IS NOT NULL)
    SELECT * FROM standing;

INSERT INTO member_count_change
    SELECT ancestor, day, sum(official), sum(probationary)
    FROM (SELECT s.ancestor, (m.status = 'OFFICIAL')::int AS o, (m.status = 'PROBATIONARY')::int AS p, m.valid * s.valid AS counted
        FROM standing s JOIN member_version m ON m.organization = s.organization AND daterange(m.valid_from, m.valid_to) && s.valid) c
    CROSS JOIN LATERAL (VALUES (lower(counted), o, p), (upper(counted), -o, -p)) e (day, official, probationary)
    WHERE day IS NOT NULL
    GROUP BY ancestor, day HAVING sum(official) <> 0 OR sum(probationary) <> 0;

INSERT INTO organization_count_change
    SELECT ancestor, day, type, sum(one), sum(right_below)
    FROM (SELECT s.ancestor, v.type, (s.steps = 1)::int AS near, v.valid * s.valid AS counted
        FROM standing s JOIN organization_version v ON v.organization = s.organization AND daterange(v.valid_from, v.valid_to) && s.valid
        WHERE s.steps > 0) c
    CROSS JOIN LATERAL (VALUES (lower(counted), 1, near), (upper(counted), -1, -near)) e (day, one, right_below)
    WHERE day IS NOT NULL
    GROUP BY ancestor, day, type HAVING sum(one) <> 0 OR sum(right_below) <> 0;

DROP TABLE standing;

CREATE FUNCTION counted_by_recording() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM position_taken();
    RETURN NULL;
END $$;
CREATE TRIGGER member_count_changed BEFORE INSERT OR UPDATE OR DELETE ON member_count_change
    FOR EACH STATEMENT EXECUTE FUNCTION counted_by_recording();
CREATE TRIGGER organization_count_changed BEFORE INSERT OR UPDATE OR DELETE ON organization_count_change
    FOR EACH STATEMENT EXECUTE FUNCTION counted_by_recording();

GRANT SELECT, INSERT, UPDATE, DELETE ON member_count_change, organization_count_change TO "${app_role}";

-- The runs of the registry's proof of itself that nobody asked for.
CREATE TABLE proof_run (
    ran_at timestamptz PRIMARY KEY,
    position bigint NOT NULL,
    millis bigint NOT NULL,
    differences text[] NOT NULL
);
GRANT SELECT, INSERT ON proof_run TO "${app_role}";
