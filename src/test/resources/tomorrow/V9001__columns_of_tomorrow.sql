-- What a version of tomorrow may bring (RollingUpdateTest): columns with a constant default, on tables that are read by all their columns.
ALTER TABLE decision_content ADD COLUMN tomorrow text NOT NULL DEFAULT 'not known yet';
ALTER TABLE journal ADD COLUMN tomorrow int NOT NULL DEFAULT 0;
