package vn.partyregistry.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.HandedIn;
import vn.partyregistry.testing.InProduction;
import vn.partyregistry.testing.ProductionProfile;
import vn.partyregistry.testing.Token;

/**
 * Every operation of the API document, asked by everyone: it answers whom it declares, and nobody else.
 *
 * <p>The operations are read from the running registry: one that is added is in the matrix, and without a declaration it fails.
 */
@QuarkusTest
@TestProfile(ProductionProfile.class)
class AccessMatrixTest extends InProduction {

    private static final List<String> ROLES = List.of("admin", "auditor", "registrar", "member-reader");
    private static final Set<String> BOUND_TO_SUBTREES = Set.of("registrar", "member-reader");

    /** Whoever is declared is answered with success; here with 404, for production does not have it. */
    private static final String DEMONSTRATION = "/dev/token";

    private static final Map<String, String> PARAMETERS = Map.of(
            "purpose",
            "test",
            "holder",
            "Nobody",
            "from",
            "1971-01-01",
            "to",
            "1972-01-01",
            "dryRun",
            "true",
            "role",
            "auditor");

    private static final String FIGURE = """
            {"metric": "MEMBERS", "value": 1, "unit": "người", "asOf": "1975-01-01", "source": {"title": "Báo cáo"}}""";

    private List<DeclaredOperation> operations;
    private Map<String, String> bodies;
    private String decision;
    private String file;
    private long request;

    @BeforeEach
    void twoProvinces() {
        registry.decision("1-QĐ/TU")
                .establish("T", "PROVINCIAL", "Tỉnh T")
                .establish("T-C", "GRASSROOTS_CELL", "Chi bộ", "T")
                .admit("an", "Nguyễn Văn An (giả lập)", "1950-01-01", "T-C")
                .establish("S", "PROVINCIAL", "Tỉnh S")
                .recorded();
        String paper = registry.decision("2-QĐ/TU")
                .on("1980-01-01")
                .rename("T-C", "Chi bộ một")
                .text();
        decision = registry.decision("3-QĐ/TU")
                .on("1981-01-01")
                .rename("T-C", "Chi bộ hai")
                .recorded()
                .at("/id")
                .asText();
        String right = registry.decision("3-QĐ/TU")
                .on("1981-01-01")
                .rename("T-C", "Chi bộ ba")
                .text();
        String cancels = registry.decision("4-QĐ/TU").on("1982-01-01").text();
        String certificate =
                registry.organization("T", "counts/certificate").get().is(200).body();
        file = HandedIn.decisions(registry, paper).onlyTried().ended().value("/id");
        bodies = Map.of(
                "recordDecision",
                paper,
                "importFile",
                paper,
                "correctDecision",
                "{\"reason\":\"ghi sai\",\"decision\":" + right + "}",
                "annulDecision",
                "{\"reason\":\"sai thẩm quyền\",\"from\":\"START\",\"by\":" + cancels + "}",
                "verifyCounts",
                certificate,
                "listChangedOrganizations",
                "[]",
                "addFigure",
                FIGURE,
                "receiveMemberRequest",
                "{\"kind\":\"ACCESS\"}",
                "answerMemberRequest",
                "{\"outcome\":\"FULFILLED\"}");
        operations = DeclaredOperation.all();
        somethingAsked();
    }

    /** A request is answered once. */
    private void somethingAsked() {
        request = registry.request("an", "ACCESS").is(201).at("/id").asLong();
    }

    @Test
    void everyOperationDeclaresItsRolesAndItsScope() {
        assertThat(operations).hasSizeGreaterThan(30).allSatisfy(operation -> {
            assertThat(operation.isDeclared())
                    .as("%s declares x-roles and x-scope", operation)
                    .isTrue();
            assertThat(operation.required()).as(operation.toString()).isEqualTo(operation.roles());
            assertThat(ROLES).as(operation.toString()).containsAll(operation.roles());
            assertThat(operation.isOpen() && !operation.scope().equals("none"))
                    .as("%s has a scope though it is open", operation)
                    .isFalse();
        });
    }

    @Test
    void withoutATokenOnlyWhatIsOpenAnswers() {
        forEach(operations, operation -> {
            int status = ask(operation, null);
            return operation.isOpen() ? isAnswered(operation, status) : status == 401;
        });
    }

    @Test
    void aTokenThatDoesNotCountIsRefusedEverywhere() {
        for (Token wrong : new Token[] {
            right("admin").expires(-60),
            right("admin").issuer("https://id.example.org"),
            right("admin").audience("payroll")
        }) {
            String token = wrong.signed();
            forEach(operations, operation -> ask(operation, token) == 401);
        }
    }

    @Test
    void aRoleThatIsNotDeclaredIsForbiddenAndNoRoleAsWell() {
        List<DeclaredOperation> guarded =
                operations.stream().filter(each -> !each.isOpen()).toList();
        for (String role : ROLES) {
            String token = right(role).signed();
            List<DeclaredOperation> others = guarded.stream()
                    .filter(each -> !each.roles().contains(role))
                    .toList();
            assertThat(others.isEmpty()).as(role).isEqualTo(role.equals("admin"));
            forEach(others, operation -> ask(operation, token) == 403);
        }
        String nobody = right("party-member").signed();
        forEach(guarded, operation -> ask(operation, nobody) == 403);
    }

    @Test
    void aForeignProvinceIsRefusedWhereThereIsAScope() {
        for (String role : BOUND_TO_SUBTREES) {
            for (String subtree : new String[] {registry.id("S"), "NOPE"}) {
                String token = realm.token(role).organizations(List.of(subtree)).signed();
                forEach(allowedTo(role), operation -> {
                    int status = ask(operation, token);
                    return switch (operation.scope()) {
                        // Of a file each line is judged for itself; whoever handed it in may ask about it.
                        case "none", "own" -> isAnswered(operation, status);
                        case "lines" -> subtree.equals("NOPE") ? status == 202 || status == 403 : status == 202;
                        case "member" -> status == 404;
                        default -> status == 403;
                    };
                });
            }
        }
    }

    @Test
    void whoeverIsDeclaredIsAnsweredForItsOwnProvince() {
        for (String role : ROLES) {
            String token = right(role).signed();
            forEach(allowedTo(role), operation -> {
                return isAnswered(operation, ask(operation, token));
            });
            somethingAsked();
        }
    }

    private static boolean isAnswered(DeclaredOperation operation, int status) {
        return operation.path().equals(DEMONSTRATION) ? status == 404 : status >= 200 && status < 300;
    }

    private List<DeclaredOperation> allowedTo(String role) {
        return operations.stream()
                .filter(each -> each.isOpen() || each.roles().contains(role))
                .toList();
    }

    private Token right(String role) {
        return realm.token(role).organizations(List.of(registry.id("T")));
    }

    private static void forEach(List<DeclaredOperation> operations, Predicate<DeclaredOperation> isAsDeclared) {
        assertThat(operations.stream().filter(isAsDeclared.negate()).toList()).isEmpty();
    }

    private int ask(DeclaredOperation operation, String token) {
        RequestSpecification question = RestAssured.given();
        if (token != null) {
            question.header("Authorization", "Bearer " + token);
        }
        PARAMETERS.forEach((name, value) -> {
            if (operation.takes(name) && !operation.path().equals("/v1/access-log")) {
                question.queryParam(name, value);
            }
        });
        if (operation.takes("under")) {
            question.queryParam("under", registry.id("T"));
        }
        if (operation.takesABody()) {
            assertThat(bodies).as("a fitting body for each operation").containsKey(operation.id());
            question.contentType(operation.id().equals("importFile") ? "application/x-ndjson" : "application/json")
                    .body(bodies.get(operation.id()).getBytes(StandardCharsets.UTF_8));
        }
        return question.request(operation.method(), filled(operation.path())).statusCode();
    }

    /** A path with the ids of this test; a place that it knows nothing for has to be taught to it. */
    private String filled(String path) {
        String filled = path.replace("/organizations/{id}", "/organizations/" + registry.id("T"))
                .replace("/members/{id}", "/members/" + registry.id("an"))
                .replace("/requests/{request}", "/requests/" + request)
                .replace("/imports/{id}", "/imports/" + file)
                .replace("/decisions/{id}", "/decisions/" + decision);
        assertThat(filled).doesNotContain("{");
        return filled;
    }
}
