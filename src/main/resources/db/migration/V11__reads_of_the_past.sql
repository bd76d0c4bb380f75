-- A search asks for former names as it does for present ones.
CREATE INDEX organization_version_past_name ON organization_version_past USING gin (name_folded gin_trgm_ops);

-- A count at an earlier position goes down the hierarchy and over all members below: from the indexes alone.
DROP INDEX member_version_organization;
CREATE INDEX member_version_organization ON member_version (organization, valid_from)
    INCLUDE (valid_to, status, recorded_from);
DROP INDEX member_version_past_organization;
CREATE INDEX member_version_past_organization ON member_version_past (organization, valid_from)
    INCLUDE (valid_to, status, recorded_from, recorded_to);
CREATE INDEX organization_version_below ON organization_version (parent, valid_from)
    INCLUDE (valid_to, recorded_from, organization, type);
DROP INDEX organization_version_past_parent;
CREATE INDEX organization_version_past_parent ON organization_version_past (parent, valid_from)
    INCLUDE (valid_to, recorded_from, recorded_to, organization, type);
