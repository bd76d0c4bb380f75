-- Whoever follows the feed is woken by the commit that has something for it, on every node, and asks nothing in between.
CREATE FUNCTION journal_told() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- The same words of one transaction are told once, however many positions it takes.
    PERFORM pg_notify('registry_feed', '');
    RETURN NULL;
END $$;
CREATE TRIGGER journal_told AFTER INSERT ON journal
    FOR EACH STATEMENT EXECUTE FUNCTION journal_told();
