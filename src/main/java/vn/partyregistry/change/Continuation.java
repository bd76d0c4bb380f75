package vn.partyregistry.change;

/** How those in an organization continue in another: whoever is there on the day. */
final class Continuation {

    private Continuation() {}

    /** Puts every child and member of one organization into another. */
    static void into(Register register, String from, String to) {
        for (String child : register.childrenOf(from)) {
            register.put(child, register.organization(child).under(to));
        }
        for (String member : register.membersOf(from)) {
            register.putMember(member, register.member(member).in(to));
        }
    }
}
