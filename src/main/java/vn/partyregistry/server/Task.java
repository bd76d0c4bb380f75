package vn.partyregistry.server;

/** Something that is done once with the whole of the registry at hand, and without answering anybody meanwhile. */
public interface Task {

    /** By which it is asked for. */
    String name();

    /** @return 0 when it is done, 1 when it cannot be, 2 when asked wrongly; why is said by then */
    int run(String... words);
}
