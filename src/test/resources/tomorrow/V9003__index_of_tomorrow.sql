-- An index on a table that is written to: nobody waits for it, and so it may wait for others.
SET lock_timeout = 0;
DROP INDEX CONCURRENTLY IF EXISTS journal_tomorrow;
CREATE INDEX CONCURRENTLY journal_tomorrow ON journal (tomorrow, position);
SET lock_timeout = '1s';
