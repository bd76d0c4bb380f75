-- Where very many become very many, a row names either one that ends or one that continues; who continues in whom is
-- then told by where the children and members of the one are found in the other on that day.
ALTER TABLE succession ALTER from_organization DROP NOT NULL, ALTER to_organization DROP NOT NULL;
ALTER TABLE succession_past ALTER from_organization DROP NOT NULL, ALTER to_organization DROP NOT NULL;

DROP VIEW succession_history;

CREATE VIEW succession_told AS
    SELECT *, 9223372036854775807::bigint AS recorded_to FROM succession
    UNION ALL SELECT * FROM succession_past;

CREATE VIEW succession_history AS
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
    JOIN member_history b ON b.organization = f.from_organization AND b.valid_to = f.effective_on
    JOIN member_history a ON a.member = b.member AND a.valid_from = f.effective_on
    JOIN succession_told t ON t.to_organization = a.organization AND t.from_organization IS NULL
        AND t.decision = f.decision AND t.change_index = f.change_index
    WHERE f.to_organization IS NULL
        AND greatest(f.recorded_from, t.recorded_from, b.recorded_from, a.recorded_from)
            < least(f.recorded_to, t.recorded_to, b.recorded_to, a.recorded_to);

GRANT SELECT ON succession_told, succession_history TO "${app_role}";
