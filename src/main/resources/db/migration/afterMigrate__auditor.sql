-- What an auditor may read in PostgreSQL itself (deploy/roles.sql), granted at each start to a role that may have come later than
-- the tables: papers, organizations, the journal, counts, and who looked at whom. A table that is not named here is closed.
-- Closed are members, who they are, and what they asked: there the registry notes every reading, and here nobody would. So are
-- files handed in, which name persons, and callers' keys.
DO $$
DECLARE open_to_auditors text;
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'registry_auditor') THEN
        RETURN;
    END IF;
    -- Two registries may start at once on one database; the second finds it done.
    PERFORM pg_advisory_xact_lock(hashtextextended('registry_auditor', 0));
    FOREACH open_to_auditors IN ARRAY ARRAY[
        'journal_head', 'journal',
        'decision', 'decision_key', 'decision_content', 'decision_change', 'decision_change_past', 'decision_change_history',
        'change_touch',
        'organization', 'organization_life', 'organization_version', 'organization_version_past', 'organization_history',
        'succession', 'succession_past', 'succession_told', 'succession_history',
        'reported_figure',
        'member_count_change', 'member_count_year', 'member_count_entry',
        'organization_count_change', 'organization_count_year', 'organization_count_entry', 'count_entry_since',
        'proof_run', 'access_log', 'flyway_schema_history']
    LOOP
        IF NOT has_table_privilege('registry_auditor', open_to_auditors, 'SELECT') THEN
            EXECUTE format('GRANT SELECT ON %I TO registry_auditor', open_to_auditors);
        END IF;
    END LOOP;
END $$;
