package vn.partyregistry.testing;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/**
 * A test of the registry in production: its tokens come from a realm that is open as long as the test.
 *
 * <p>Each such test names the {@link ProductionProfile} itself: a profile is not inherited.
 */
public abstract class InProduction {

    protected static Realm realm;

    protected final Registry registry = Registry.cornerOfItsOwn((role, subtrees) -> realm.tokenFor(role, subtrees));

    @BeforeAll
    static void openTheRealm() {
        realm = Realm.open();
    }

    @AfterAll
    static void closeTheRealm() {
        realm.close();
    }
}
