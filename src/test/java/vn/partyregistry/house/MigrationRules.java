package vn.partyregistry.house;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a migration may not do while the version before it still serves on the tables (docs/versions.md): take away what that needs, or make
 * everybody wait. With its own new tables it may do what it likes.
 */
final class MigrationRules {

    private static final String NAME = "\"?([a-z_0-9]+)\"?";
    private static final Pattern CREATED =
            Pattern.compile("^create (?:unlogged )?table (?:if not exists )?" + NAME + ".*");
    private static final Pattern CONCERNS = Pattern.compile("^(?:alter table (?:if exists )?(?:only )?" + NAME
            + "|create (?:unique )?index (?:concurrently )?(?:if not exists )?(?:[a-z_0-9]+ )?on (?:only )?" + NAME
            + "|(?:update|delete from|truncate(?: table)?|insert into|comment on table) (?:only )?" + NAME + ").*");
    private static final Pattern CONTRACTS = Pattern.compile("(?m)^-- Contracts what (V[0-9]+) left\\.");

    /** Patterns of a statement, each with what is wrong about it. */
    private static final Map<String, String> FORBIDDEN = new LinkedHashMap<>();

    static {
        forbid("(alter .*)?\\brename\\b.*", "renames, and the version before looks for the old name");
        forbid(
                "alter table .*\\balter (column )?\\S+ (set data )?type\\b.*",
                "changes a type: the table is written anew under a lock");
        forbid("alter table .*\\bset not null\\b.*", "demands a value that the version before does not give");
        forbid(
                "alter table .*\\badd column (?!.*\\bdefault\\b).*\\bnot null\\b.*",
                "demands a value that the version before does not give");
        forbid(
                "alter table .*\\badd column .*\\b(generated|(small|big)?serial)\\b.*",
                "computes a column: the table is written anew under a lock");
        forbid(
                "alter table .*\\badd column .*\\bdefault (?!current_|now\\(\\))[^,]*\\(.*",
                "has a default that may be another for each row: the table is written anew under a lock");
        forbid(
                "alter table (?!.*\\bnot valid\\b).*\\badd (column .*\\b(references|check)\\b|(constraint \\S+ )?(check|foreign key)\\b).*",
                "checks all rows under a lock: add the constraint NOT VALID, and validate it in a migration of its own");
        forbid(
                "alter table (?!.*\\busing index\\b).*\\badd (column .*\\b(unique|primary key)\\b|(constraint \\S+ )?(primary key|unique|exclude)\\b).*",
                "makes an index under a lock");
        forbid(
                "alter table .*\\bset (logged|unlogged|tablespace|access method|without cluster)\\b.*",
                "writes the table anew under a lock");
        forbid(
                "create (unique )?index (?!concurrently\\b).*",
                "makes an index under a lock: CREATE INDEX CONCURRENTLY, in a migration of its own");
        forbid("(update|delete|truncate|merge)\\b.*", "changes rows that the version before reads and writes");
        forbid("(lock|cluster|vacuum|reindex (?!.*concurrently)|refresh).*", "makes everybody wait");
        forbid("revoke\\b.*", "takes away what the version before needs");
    }

    private static final String DROPS =
            "(drop (?!index concurrently)\\b.*|alter table .*\\bdrop\\b.*|alter table .*\\bdisable\\b.*|alter \\S+ .*\\bset schema\\b.*)";

    private MigrationRules() {}

    private static void forbid(String statement, String reason) {
        FORBIDDEN.put(statement, reason);
    }

    /**
     * @param released the names of migrations that a version before has brought
     * @return a sentence for each statement that is not allowed
     */
    static List<String> broken(String sql, Set<String> released) {
        List<String> broken = new ArrayList<>();
        Set<String> own = new HashSet<>();
        boolean contracts = contracts(sql, released);
        List<String> all = statements(sql);
        if (all.stream().anyMatch(MigrationRules::isConcurrent)
                && !all.stream().allMatch(each -> isConcurrent(each) || each.startsWith("set lock_timeout"))) {
            broken.add(
                    "has more in it than what cannot be undone together: an index made concurrently has a file of its own");
        }
        for (String statement : all) {
            Matcher created = CREATED.matcher(statement);
            if (created.matches()) {
                own.add(created.group(1));
            }
            if (own.contains(concerned(statement))) {
                continue;
            }
            FORBIDDEN.forEach((pattern, reason) -> {
                if (statement.matches(pattern)) {
                    broken.add(reason + ": " + statement);
                }
            });
            if (statement.matches(DROPS) && !contracts) {
                broken.add("takes away what the version before needs, unless it contracts what a released one left: "
                        + statement);
            }
        }
        return broken;
    }

    private static boolean isConcurrent(String statement) {
        return statement.matches("(create (unique )?|drop |re)index concurrently\\b.*");
    }

    private static boolean contracts(String sql, Set<String> released) {
        Matcher named = CONTRACTS.matcher(sql);
        return named.find() && released.stream().anyMatch(name -> name.startsWith(named.group(1) + "__"));
    }

    private static String concerned(String statement) {
        Matcher matcher = CONCERNS.matcher(statement);
        if (!matcher.matches()) {
            return null;
        }
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        return null;
    }

    /** In lower case, without comments, texts and the bodies of functions. */
    private static List<String> statements(String sql) {
        String plain = sql.replaceAll("(?s)\\$([a-zA-Z_]*)\\$.*?\\$\\1\\$", "''")
                .replaceAll("(?s)'(?:[^']|'')*'", "''")
                .replaceAll("--[^\\n]*", " ")
                .replaceAll("(?s)/\\*.*?\\*/", " ")
                .toLowerCase(Locale.ROOT);
        List<String> statements = new ArrayList<>();
        for (String each : plain.split(";")) {
            String statement = each.strip().replaceAll("\\s+", " ");
            if (!statement.isEmpty()) {
                statements.add(statement);
            }
        }
        return statements;
    }
}
