package vn.partyregistry.replay;

/**
 * One unit as a baseline or a snapshot lists it.
 *
 * @param parentCode the code of the unit it belongs to, null for one at the top
 */
record Unit(UnitLevel level, String code, String name, String parentCode) {}
