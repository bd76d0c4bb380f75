-- What papers tell of an organization besides its place and its members is read off their changes. Among all changes these are
-- few, and so have indexes of their own.
CREATE INDEX decision_change_dossier ON decision_change ((body ->> 'organization')) WHERE kind IN
    ('OPEN_TERM', 'CLOSE_TERM', 'HOLD_CONGRESS', 'REPORT_RESULT', 'APPOINT', 'RELIEVE', 'AWARD', 'RATE', 'PUBLISH',
    'SET_CONTACT', 'CITE', 'REMARK');
CREATE INDEX decision_change_past_dossier ON decision_change_past ((body ->> 'organization')) WHERE kind IN
    ('OPEN_TERM', 'CLOSE_TERM', 'HOLD_CONGRESS', 'REPORT_RESULT', 'APPOINT', 'RELIEVE', 'AWARD', 'RATE', 'PUBLISH',
    'SET_CONTACT', 'CITE', 'REMARK');
CREATE INDEX decision_change_holder ON decision_change ((body ->> 'holder')) WHERE kind IN ('APPOINT', 'RELIEVE');
CREATE INDEX decision_change_past_holder ON decision_change_past ((body ->> 'holder')) WHERE kind IN ('APPOINT', 'RELIEVE');
CREATE INDEX decision_change_cited ON decision_change ((body #>> '{document,documentType}')) WHERE kind = 'CITE';
CREATE INDEX decision_change_past_cited ON decision_change_past ((body #>> '{document,documentType}')) WHERE kind = 'CITE';
CREATE INDEX decision_content_source ON decision_content (decision) WHERE source IS NOT NULL;
