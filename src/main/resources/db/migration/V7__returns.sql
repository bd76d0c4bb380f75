-- The few changes that put back without naming where to: every recording asks for those that take effect after it.
CREATE INDEX decision_change_returns ON decision_change (effective_on)
    WHERE kind = 'ANNUL' OR kind = 'REESTABLISH' AND body -> 'parent' IS NULL;
