package vn.partyregistry.change;

/** What is usual for the committee of an organization of its size. */
final class Committees {

    private static final int OFFICIAL_MEMBERS_FOR_A_COMMITTEE = 9;

    private Committees() {}

    /** A cell of few official members elects a secretary and a deputy, and no committee (COM-03). */
    static void judgeSize(Register register, String organization, Object committee, String pointer) {
        OrganizationType type = register.organization(organization).type();
        if (committee == null || type != OrganizationType.CELL && type != OrganizationType.GRASSROOTS_CELL) {
            return;
        }
        long official = register.membersOf(organization).stream()
                .filter(member -> register.member(member).status() == MemberStatus.OFFICIAL)
                .count();
        if (official < OFFICIAL_MEMBERS_FOR_A_COMMITTEE) {
            register.warn(
                    Rule.COM_03,
                    pointer,
                    "warning.smallCell",
                    organization,
                    official,
                    OFFICIAL_MEMBERS_FOR_A_COMMITTEE);
        }
    }
}
