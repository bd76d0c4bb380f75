-- Figures as a source reports them: kept beside what is computed, never in its place.
CREATE TABLE reported_figure (
    position bigint PRIMARY KEY REFERENCES journal,
    organization text NOT NULL REFERENCES organization,
    metric text NOT NULL,
    value numeric NOT NULL,
    comparator text NOT NULL,
    unit text NOT NULL,
    as_of date,
    as_of_precision text,
    source jsonb NOT NULL,
    origin text NOT NULL
);
CREATE INDEX reported_figure_organization ON reported_figure (organization, position);
GRANT SELECT, INSERT ON reported_figure TO "${app_role}";
