-- A person corrected later is still read as known before. What was recorded until now counts as known from the start.
ALTER TABLE member_person ADD COLUMN recorded_from bigint NOT NULL DEFAULT 0;
ALTER TABLE member_person ALTER COLUMN recorded_from DROP DEFAULT;

CREATE TABLE member_person_past (LIKE member_person, recorded_to bigint NOT NULL);
CREATE INDEX member_person_past_member ON member_person_past (member);

CREATE FUNCTION member_person_superseded() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public AS $$
DECLARE taken bigint := position_taken();
BEGIN
    INSERT INTO member_person_past SELECT gone.*, taken FROM gone;
    RETURN NULL;
END $$;
CREATE TRIGGER member_person_superseded AFTER UPDATE ON member_person
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION member_person_superseded();

CREATE VIEW member_person_history AS
    SELECT *, 9223372036854775807::bigint AS recorded_to FROM member_person
    UNION ALL SELECT * FROM member_person_past;

GRANT SELECT ON member_person_past, member_person_history TO "${app_role}";
