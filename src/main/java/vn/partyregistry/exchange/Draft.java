package vn.partyregistry.exchange;

import java.util.List;
import java.util.function.Function;
import vn.partyregistry.problem.Violation;

/**
 * A paper as some lines of a file give it.
 *
 * @param json null when the lines give none
 * @param faults what is wrong with the lines themselves
 * @param place finds the line of a fault of the paper, and what it is called there
 */
record Draft(long first, long last, byte[] json, List<Fault> faults, Function<Violation, Fault> place) {

    /** What is wrong with one line. */
    record Fault(long line, Violation violation) {}
}
