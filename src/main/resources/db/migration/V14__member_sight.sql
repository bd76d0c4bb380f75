-- Sight: what a transaction may see of members. It says so itself in the setting registry.sight, which ends with it:
-- "everything", or "within" and the roots of the subtrees as an array. Whoever says nothing is shown nothing.

-- Whether an organization stands in one of the subtrees today, the roots included: over the superiors of its newest
-- version until today, and, of what has ended, also over the only one that continues it.
CREATE FUNCTION organization_within(place text, roots text[]) RETURNS boolean
    LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER COST 5000 SET search_path = pg_catalog, public AS $$
DECLARE
    today CONSTANT date := (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date;
    way text[] := ARRAY[place];
    step integer := 1;
    above text;
    ended date;
    heir text;
    placed boolean;
BEGIN
    WHILE step <= cardinality(way) LOOP
        IF way[step] = ANY (roots) THEN
            RETURN true;
        END IF;
        SELECT v.parent, v.valid_to INTO above, ended FROM organization_version v
            WHERE v.organization = way[step] AND v.valid_from <= today ORDER BY v.valid_from DESC LIMIT 1;
        IF above <> ALL (way) THEN
            way := way || above;
        END IF;
        IF ended <= today THEN
            SELECT CASE count(DISTINCT s.to_organization) WHEN 1 THEN min(s.to_organization) END, bool_or(s.to_organization IS NULL)
                INTO heir, placed FROM succession s WHERE s.from_organization = way[step] AND s.effective_on = ended;
            IF placed THEN
                SELECT CASE count(DISTINCT h.to_organization) WHEN 1 THEN min(h.to_organization) END INTO heir
                    FROM succession_history h WHERE h.from_organization = way[step] AND h.effective_on = ended
                        AND h.recorded_to = 9223372036854775807;
            END IF;
            IF heir <> ALL (way) THEN
                way := way || heir;
            END IF;
        END IF;
        step := step + 1;
    END LOOP;
    RETURN false;
END $$;

-- Which of these members have their newest cell in one of the subtrees.
CREATE FUNCTION members_within(members text[], roots text[]) RETURNS SETOF text
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    RETURN QUERY
        WITH newest AS MATERIALIZED (
            SELECT DISTINCT ON (v.member) v.member, v.organization FROM member_version v
            WHERE v.member = ANY (members) AND v.organization IS NOT NULL ORDER BY v.member, v.valid_from DESC),
        cell AS MATERIALIZED (SELECT DISTINCT n.organization FROM newest n)
        SELECT n.member FROM newest n JOIN cell c USING (organization) WHERE organization_within(c.organization, roots);
END $$;

-- Whether a version of a member is in sight within the subtrees: its cell stands there, or the member's newest one does.
-- The last cell found there is kept in registry.seen, beside the sight it was found in, for as long as the transaction.
CREATE FUNCTION member_in_sight(member text, cell text) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER COST 10000 SET search_path = pg_catalog, public AS $$
DECLARE
    sight CONSTANT text := current_setting('registry.sight', true);
    roots text[];
    newest text;
BEGIN
    IF sight IS NULL OR NOT starts_with(sight, 'within {') THEN
        RETURN false;
    END IF;
    roots := substr(sight, 8)::text[];
    IF organization_within(cell, roots) THEN
        PERFORM set_config('registry.seen', sight || cell, true);
        RETURN true;
    END IF;
    SELECT v.organization INTO newest FROM member_version v
        WHERE v.member = member_in_sight.member AND v.organization IS NOT NULL ORDER BY v.valid_from DESC LIMIT 1;
    RETURN newest IS DISTINCT FROM cell AND organization_within(newest, roots);
END $$;

-- What the owner's own views are made of; nobody else is granted it.
CREATE VIEW member_belief AS
    SELECT *, 9223372036854775807::bigint AS recorded_to FROM member_version
    UNION ALL SELECT * FROM member_version_past;

-- Everyone, for recording and for what names ids only: the condition is judged once a statement, and costs no row anything.
CREATE VIEW everyone AS
    SELECT * FROM member_version WHERE current_setting('registry.sight', true) = 'everything';
CREATE VIEW everyone_history AS
    SELECT * FROM member_belief WHERE current_setting('registry.sight', true) = 'everything';
-- What breakdowns tell people apart by, without their names.
CREATE VIEW everyone_person_history AS
    SELECT * FROM (
        SELECT member, born_on, gender, recorded_from, 9223372036854775807::bigint AS recorded_to FROM member_person
        UNION ALL SELECT member, born_on, gender, recorded_from, recorded_to FROM member_person_past) person
    WHERE current_setting('registry.sight', true) = 'everything';

-- Who continues in whom is public, and names no member: it is the same in every sight.
CREATE OR REPLACE VIEW succession_history AS
    SELECT * FROM succession_told WHERE from_organization IS NOT NULL AND to_organization IS NOT NULL
    UNION ALL
    SELECT f.from_organization, t.to_organization, f.kind, f.effective_on, f.decision, f.change_index,
        greatest(f.recorded_from, t.recorded_from, b.recorded_from, a.recorded_from),
        least(f.recorded_to, t.recorded_to, b.recorded_to, a.recorded_to)
    FROM succession_told f
    JOIN organization_history b ON b.parent = f.from_organization AND b.valid_to = f.effective_on
    JOIN organization_history a ON a.organization = b.organization AND a.valid_from = f.effective_on
    JOIN succession_told t ON t.to_organization = a.parent AND t.from_organization IS NULL
        AND t.decision = f.decision AND t.change_index = f.change_index
    WHERE f.to_organization IS NULL
        AND greatest(f.recorded_from, t.recorded_from, b.recorded_from, a.recorded_from)
            < least(f.recorded_to, t.recorded_to, b.recorded_to, a.recorded_to)
    UNION ALL
    SELECT f.from_organization, t.to_organization, f.kind, f.effective_on, f.decision, f.change_index,
        greatest(f.recorded_from, t.recorded_from, b.recorded_from, a.recorded_from),
        least(f.recorded_to, t.recorded_to, b.recorded_to, a.recorded_to)
    FROM succession_told f
    JOIN member_belief b ON b.organization = f.from_organization AND b.valid_to = f.effective_on
    JOIN member_belief a ON a.member = b.member AND a.valid_from = f.effective_on
    JOIN succession_told t ON t.to_organization = a.organization AND t.from_organization IS NULL
        AND t.decision = f.decision AND t.change_index = f.change_index
    WHERE f.to_organization IS NULL
        AND greatest(f.recorded_from, t.recorded_from, b.recorded_from, a.recorded_from)
            < least(f.recorded_to, t.recorded_to, b.recorded_to, a.recorded_to);

ALTER VIEW member_history SET (security_invoker = true);
ALTER VIEW member_person_history SET (security_invoker = true);

-- PostgreSQL cannot look for part of a name in the index before it has judged every row. So ids are found first, at most so
-- many, and their rows judged after; known is that there is such a name, not whose.
CREATE FUNCTION members_named(pattern text, most integer) RETURNS SETOF text
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public SET plan_cache_mode = force_custom_plan AS $$
BEGIN
    IF current_setting('registry.sight', true) <> '' THEN
        RETURN QUERY
            SELECT p.member FROM member_person p WHERE p.name_folded LIKE pattern
            UNION ALL SELECT p.member FROM member_person_past p WHERE p.name_folded LIKE pattern
            LIMIT most;
    END IF;
END $$;

ALTER TABLE member ENABLE ROW LEVEL SECURITY;
ALTER TABLE member_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE member_version_past ENABLE ROW LEVEL SECURITY;
ALTER TABLE member_person ENABLE ROW LEVEL SECURITY;
ALTER TABLE member_person_past ENABLE ROW LEVEL SECURITY;

CREATE POLICY seen ON member_version FOR SELECT USING (
    (SELECT current_setting('registry.sight', true)) = 'everything'
    OR (SELECT current_setting('registry.sight', true)) || organization = current_setting('registry.seen', true)
    OR member_in_sight(member, organization));
CREATE POLICY seen ON member_version_past FOR SELECT USING (
    (SELECT current_setting('registry.sight', true)) = 'everything'
    OR (SELECT current_setting('registry.sight', true)) || organization = current_setting('registry.seen', true)
    OR member_in_sight(member, organization));

-- Whoever was ever believed to be in sight. OFFSET keeps PostgreSQL from judging all versions there are, to ask about one.
CREATE POLICY seen ON member FOR SELECT USING (
    (SELECT current_setting('registry.sight', true)) = 'everything'
    OR EXISTS (SELECT FROM member_history v WHERE v.member = id OFFSET 0));
CREATE POLICY seen ON member_person FOR SELECT USING (
    (SELECT current_setting('registry.sight', true)) = 'everything'
    OR EXISTS (SELECT FROM member_history v WHERE v.member = member_person.member OFFSET 0));
CREATE POLICY seen ON member_person_past FOR SELECT USING (
    (SELECT current_setting('registry.sight', true)) = 'everything'
    OR EXISTS (SELECT FROM member_history v WHERE v.member = member_person_past.member OFFSET 0));

-- A recording is made with sight of everything.
CREATE POLICY added ON member FOR INSERT WITH CHECK ((SELECT current_setting('registry.sight', true)) = 'everything');
CREATE POLICY added ON member_version FOR INSERT WITH CHECK ((SELECT current_setting('registry.sight', true)) = 'everything');
CREATE POLICY superseded ON member_version FOR DELETE USING ((SELECT current_setting('registry.sight', true)) = 'everything');
CREATE POLICY added ON member_person FOR INSERT WITH CHECK ((SELECT current_setting('registry.sight', true)) = 'everything');
CREATE POLICY corrected ON member_person FOR UPDATE USING ((SELECT current_setting('registry.sight', true)) = 'everything');

REVOKE ALL ON FUNCTION organization_within, members_within, member_in_sight, members_named FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organization_within, members_within, member_in_sight, members_named TO "${app_role}";
GRANT SELECT ON everyone, everyone_history, everyone_person_history TO "${app_role}";
