-- Asked before every reading of members: to plan it anew would take longer than to answer it.
ALTER FUNCTION members_within SET plan_cache_mode = force_generic_plan;

-- With the cost of their bodies said, PostgreSQL compiled the plans of whole lists before it asked for a single member.
ALTER FUNCTION organization_within COST 100;
ALTER FUNCTION member_in_sight COST 100;
