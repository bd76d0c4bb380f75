-- What a member asks of the office that holds its data, by when it is to be answered, and what was answered.
CREATE TABLE member_request (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    member text NOT NULL REFERENCES member,
    kind text NOT NULL CHECK (kind IN ('ACCESS', 'CORRECTION', 'ERASURE')),
    received_on date NOT NULL,
    due_on date NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX member_request_member ON member_request (member);

CREATE TABLE member_request_answer (
    request bigint PRIMARY KEY REFERENCES member_request,
    outcome text NOT NULL CHECK (outcome IN ('FULFILLED', 'REFUSED')),
    reason text,
    decision text REFERENCES decision,
    erased text[] NOT NULL,
    answered_on date NOT NULL,
    answered_by text NOT NULL,
    answered_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- Seen and noted by whoever sees the member.
ALTER TABLE member_request ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON member_request FOR SELECT USING (
    (SELECT current_setting('registry.sight', true)) = 'everything'
    OR EXISTS (SELECT FROM member_history v WHERE v.member = member_request.member OFFSET 0));
CREATE POLICY added ON member_request FOR INSERT WITH CHECK (
    (SELECT current_setting('registry.sight', true)) = 'everything'
    OR EXISTS (SELECT FROM member_history v WHERE v.member = member_request.member OFFSET 0));
GRANT SELECT, INSERT ON member_request, member_request_answer TO "${app_role}";

-- An erasure is no correction: what is erased must not come to lie among what was known before.
CREATE TABLE person_erasure_running (transaction xid8 PRIMARY KEY);

CREATE OR REPLACE FUNCTION member_person_superseded() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public AS $$
DECLARE taken bigint;
BEGIN
    IF EXISTS (SELECT FROM person_erasure_running WHERE transaction = pg_current_xact_id()) THEN
        RETURN NULL;
    END IF;
    taken := position_taken();
    INSERT INTO member_person_past SELECT gone.*, taken FROM gone;
    RETURN NULL;
END $$;

-- Empties fields of a person, of what was known before too; salt and digest stay, so that a paper posted again is still known.
CREATE FUNCTION erase_person(whom text, identity_too boolean) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public AS $$
BEGIN
    INSERT INTO person_erasure_running VALUES (pg_current_xact_id());
    UPDATE member_person SET gender = NULL, card_hash = NULL, card_last = NULL,
        full_name = CASE WHEN identity_too THEN NULL ELSE full_name END,
        name_folded = CASE WHEN identity_too THEN NULL ELSE name_folded END,
        born_on = CASE WHEN identity_too THEN NULL ELSE born_on END
        WHERE member = whom;
    UPDATE member_person_past SET gender = NULL, card_hash = NULL, card_last = NULL,
        full_name = CASE WHEN identity_too THEN NULL ELSE full_name END,
        name_folded = CASE WHEN identity_too THEN NULL ELSE name_folded END,
        born_on = CASE WHEN identity_too THEN NULL ELSE born_on END
        WHERE member = whom;
    DELETE FROM person_erasure_running WHERE transaction = pg_current_xact_id();
END $$;
REVOKE ALL ON FUNCTION erase_person(text, boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_person(text, boolean) TO "${app_role}";
