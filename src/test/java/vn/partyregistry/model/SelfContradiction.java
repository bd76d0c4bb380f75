package vn.partyregistry.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.partyregistry.change.Leave;
import vn.partyregistry.change.Move;
import vn.partyregistry.change.Reclassify;
import vn.partyregistry.change.Recognize;
import vn.partyregistry.change.Rename;
import vn.partyregistry.change.Transfer;

/** A paper that says two things of one kind about one subject and one day (rule CHG-13). */
final class SelfContradiction {

    private SelfContradiction() {}

    static boolean in(Paper paper) {
        Set<List<Object>> said = new HashSet<>();
        for (Object change : paper.changes()) {
            for (String subject : subjects(change)) {
                if (!said.add(List.of(change.getClass(), subject, paper.dayOf(change)))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> subjects(Object change) {
        if (change instanceof Rename it) {
            return List.of(it.organization());
        } else if (change instanceof Reclassify it) {
            return List.of(it.organization());
        } else if (change instanceof Transfer it) {
            return List.of(it.organization());
        } else if (change instanceof Move it) {
            return it.members();
        } else if (change instanceof Recognize it) {
            return it.members();
        } else if (change instanceof Leave it) {
            return List.of(it.member());
        }
        return List.of();
    }
}
