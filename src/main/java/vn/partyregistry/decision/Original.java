package vn.partyregistry.decision;

import java.time.Instant;
import java.util.List;
import vn.partyregistry.member.KeptPerson;
import vn.partyregistry.problem.Violation;

/**
 * What a backup keeps of a recording that must not be made up anew when it is made again.
 *
 * @param decision the id that the paper was given
 * @param persons who the admitted are, as far as that is still known
 * @param findings what the client was warned of, by the rules of that day
 */
public record Original(String decision, Instant recordedAt, List<KeptPerson> persons, List<Violation> findings) {}
