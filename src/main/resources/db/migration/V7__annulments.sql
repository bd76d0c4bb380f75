-- The few annulments from a day on: every recording asks for those that take effect after it.
CREATE INDEX decision_change_annulment ON decision_change (effective_on) WHERE kind = 'ANNUL';
