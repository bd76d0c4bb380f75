-- A table of its own.
CREATE TABLE tomorrow (
    decision text PRIMARY KEY REFERENCES decision,
    word text NOT NULL
);
GRANT SELECT, INSERT ON tomorrow TO "${app_role}";
