package vn.partyregistry.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import vn.partyregistry.store.Database;

/** Every look at members: who, in which role, why, at whom; appended, never changed (rule SEC-02). */
@ApplicationScoped
public class AccessLog {

    private final Database database;

    AccessLog(Database database) {
        this.database = database;
    }

    public void note(Caller caller, String purpose, String operation, Collection<String> members, String requestId) {
        database.update(
                "INSERT INTO access_log (reader, role, purpose, operation, members, request_id) VALUES (?, ?, ?, ?, ?, ?)",
                caller.name(),
                caller.role(),
                purpose,
                operation,
                members,
                requestId);
    }
}
