-- What was found within the subtrees before a reading is not looked for again in it: the answer names the cell, which the
-- reading says along with its sight (registry.seen).

-- organization_within for the functions of its owner: to change the role once more takes as long as a look at a superior.
-- Up to what has ended it needs no list of where it was.
CREATE FUNCTION organization_stands(place text, roots text[]) RETURNS boolean
    LANGUAGE plpgsql STABLE PARALLEL SAFE COST 100 AS $$
DECLARE
    today CONSTANT date := (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date;
    way text[];
    step integer := 1;
    above text;
    ended date;
    heir text;
    placed boolean;
BEGIN
    FOR height IN 1..64 LOOP
        IF place = ANY (roots) THEN
            RETURN true;
        END IF;
        SELECT v.parent, v.valid_to INTO above, ended FROM public.organization_version v
            WHERE v.organization = place AND v.valid_from <= today ORDER BY v.valid_from DESC LIMIT 1;
        EXIT WHEN ended <= today;
        IF above IS NULL THEN
            RETURN false;
        END IF;
        place := above;
    END LOOP;
    way := ARRAY[place];
    WHILE step <= cardinality(way) LOOP
        IF way[step] = ANY (roots) THEN
            RETURN true;
        END IF;
        SELECT v.parent, v.valid_to INTO above, ended FROM public.organization_version v
            WHERE v.organization = way[step] AND v.valid_from <= today ORDER BY v.valid_from DESC LIMIT 1;
        IF above <> ALL (way) THEN
            way := way || above;
        END IF;
        IF ended <= today THEN
            SELECT CASE count(DISTINCT s.to_organization) WHEN 1 THEN min(s.to_organization) END, bool_or(s.to_organization IS NULL)
                INTO heir, placed FROM public.succession s WHERE s.from_organization = way[step] AND s.effective_on = ended;
            IF placed THEN
                SELECT CASE count(DISTINCT h.to_organization) WHEN 1 THEN min(h.to_organization) END INTO heir
                    FROM public.succession_history h WHERE h.from_organization = way[step] AND h.effective_on = ended
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

CREATE OR REPLACE FUNCTION organization_within(place text, roots text[]) RETURNS boolean
    LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER COST 100 SET search_path = pg_catalog, public AS $$
BEGIN
    RETURN organization_stands(place, roots);
END $$;

-- The organization itself, if it is known and stands in one of the subtrees. As a function, because PostgreSQL plans more
-- than a call anew each time; with the caller's own rights, as organizations are public.
CREATE FUNCTION organization_place_within(organization text, roots text[]) RETURNS text
    LANGUAGE plpgsql STABLE COST 100 AS $$
BEGIN
    -- A claim may name what never existed; what stands below something does.
    IF organization = ANY (roots) THEN
        RETURN (SELECT o.id FROM public.organization o WHERE o.id = organization_place_within.organization);
    END IF;
    RETURN CASE WHEN public.organization_stands(organization, roots) THEN organization END;
END $$;

-- The newest cell of a member, if it stands in one of the subtrees.
CREATE FUNCTION member_place_within(member text, roots text[]) RETURNS text
    LANGUAGE plpgsql STABLE SECURITY DEFINER COST 100 SET search_path = pg_catalog, public AS $$
DECLARE
    newest text;
BEGIN
    SELECT v.organization INTO newest FROM member_version v
        WHERE v.member = member_place_within.member AND v.organization IS NOT NULL ORDER BY v.valid_from DESC LIMIT 1;
    RETURN CASE WHEN organization_stands(newest, roots) THEN newest END;
END $$;

-- The newest cell alone, where memory tells in which subtrees it stands.
CREATE FUNCTION member_newest_cell(member text) RETURNS text
    LANGUAGE plpgsql STABLE SECURITY DEFINER COST 100 SET search_path = pg_catalog, public AS $$
BEGIN
    RETURN (SELECT v.organization FROM member_version v
        WHERE v.member = member_newest_cell.member AND v.organization IS NOT NULL ORDER BY v.valid_from DESC LIMIT 1);
END $$;

CREATE OR REPLACE FUNCTION member_in_sight(member text, cell text) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER COST 100 SET search_path = pg_catalog, public AS $$
DECLARE
    sight CONSTANT text := current_setting('registry.sight', true);
    roots text[];
    newest text;
BEGIN
    IF sight IS NULL OR NOT starts_with(sight, 'within {') THEN
        RETURN false;
    END IF;
    roots := substr(sight, 8)::text[];
    IF organization_stands(cell, roots) THEN
        PERFORM set_config('registry.seen', sight || cell, true);
        RETURN true;
    END IF;
    SELECT v.organization INTO newest FROM member_version v
        WHERE v.member = member_in_sight.member AND v.organization IS NOT NULL ORDER BY v.valid_from DESC LIMIT 1;
    RETURN newest IS DISTINCT FROM cell AND organization_stands(newest, roots);
END $$;

-- Whether a member was ever believed to be in sight. Rows that few readings meet are judged by it: to make a subquery ready
-- for them takes longer than to read one member.
CREATE FUNCTION member_was_in_sight(member text) RETURNS boolean LANGUAGE plpgsql STABLE COST 100 AS $$
BEGIN
    RETURN EXISTS (SELECT FROM public.member_history v WHERE v.member = member_was_in_sight.member OFFSET 0);
END $$;

REVOKE ALL ON FUNCTION organization_stands, organization_place_within, member_place_within, member_newest_cell,
    member_was_in_sight FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organization_stands, organization_place_within, member_place_within, member_newest_cell,
    member_was_in_sight TO "${app_role}";

-- A setting is read faster than a subquery for it is made ready, of which a reading of one member had a dozen.
ALTER POLICY seen ON member_version USING (
    current_setting('registry.sight', true) = 'everything'
    OR current_setting('registry.sight', true) || organization = current_setting('registry.seen', true)
    OR member_in_sight(member, organization));
ALTER POLICY seen ON member_version_past USING (
    current_setting('registry.sight', true) = 'everything'
    OR current_setting('registry.sight', true) || organization = current_setting('registry.seen', true)
    OR member_in_sight(member, organization));
ALTER POLICY seen ON member USING (
    current_setting('registry.sight', true) = 'everything'
    OR EXISTS (SELECT FROM member_version v WHERE v.member = id OFFSET 0)
    OR member_was_in_sight(id));
ALTER POLICY seen ON member_person USING (
    current_setting('registry.sight', true) = 'everything'
    OR EXISTS (SELECT FROM member_version v WHERE v.member = member_person.member OFFSET 0)
    OR member_was_in_sight(member));
ALTER POLICY seen ON member_person_past USING (
    current_setting('registry.sight', true) = 'everything'
    OR member_was_in_sight(member));
