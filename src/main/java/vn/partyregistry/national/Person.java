package vn.partyregistry.national;

/** An invented member in the making of a province's history: where it sits, until it leaves. */
final class Person {

    final String id;
    boolean official;
    /** Null once the person has left. */
    Cell cell;

    Person(String id) {
        this.id = id;
    }
}
