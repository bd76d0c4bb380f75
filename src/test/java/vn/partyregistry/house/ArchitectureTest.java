package vn.partyregistry.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.Provider;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Set;

/** Imports go one way, rules are pure, and a name says what its class is for. */
@AnalyzeClasses(packages = Packages.ROOT, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final DescribedPredicate<JavaClass> OURS = resideInAPackage(Packages.ROOT + "..");

    @ArchTest
    static void everyPackageHasItsPlaceInTheOrder(JavaClasses all) {
        assertThat(all).allSatisfy(each -> assertThat(each.getPackageName())
                .isIn(Packages.IN_ORDER.stream()
                        .map(name -> Packages.ROOT + "." + name)
                        .toList()));
    }

    @ArchTest
    static void eachPackageImportsOnlyEarlierOnes(JavaClasses all) {
        for (String name : Packages.IN_ORDER.subList(0, Packages.IN_ORDER.size() - 1)) {
            noClasses()
                    .that()
                    .resideInAPackage(Packages.pattern(name))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(Packages.after(name))
                    .allowEmptyShould(true)
                    .check(all);
        }
    }

    @ArchTest
    static final ArchRule serverImportsNoneOfTheOthers = noClasses()
            .that()
            .resideInAPackage(Packages.pattern("server"))
            .should()
            .dependOnClassesThat(are(OURS).and(DescribedPredicate.not(resideInAPackage(Packages.pattern("server")))));

    @ArchTest
    static final ArchRule replayingIsAClientLikeAnyOther = noClasses()
            .that()
            .resideInAPackage(Packages.pattern("replay"))
            .should()
            .dependOnClassesThat(are(OURS).and(DescribedPredicate.not(resideInAPackage(Packages.pattern("replay")))));

    @ArchTest
    static final ArchRule changesKnowTimeTextAndProblemsOnly = noClasses()
            .that()
            .resideInAPackage(Packages.pattern("change"))
            .should()
            .dependOnClassesThat(are(OURS).and(DescribedPredicate.not(resideInAnyPackage(Packages.PURE))));

    @ArchTest
    static final ArchRule rulesKnowNoDatabaseNoHttpAndNoContainer = noClasses()
            .that()
            .resideInAnyPackage(Packages.PURE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "javax.sql..",
                    "jakarta.ws.rs..",
                    "jakarta.persistence..",
                    "jakarta.inject..",
                    "jakarta.enterprise..",
                    "jakarta.transaction..",
                    "io.quarkus..",
                    "org.hibernate..",
                    "org.postgresql..");

    @ArchTest
    static final ArchRule annotationsOfLibrariesAreOnChangesOnlyAmongTheRules = noClasses()
            .that()
            .resideInAnyPackage(Packages.pattern("time"), Packages.pattern("text"), Packages.pattern("problem"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml..", "jakarta..", "org.eclipse.microprofile..");

    @ArchTest
    static final ArchRule noNameIsAnExcuse =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Dto|DTO)");

    @ArchTest
    static final ArchRule resourcesAreSeenInTheirPackageOnly =
            classes().that().haveSimpleNameEndingWith("Resource").should().bePackagePrivate();

    @ArchTest
    static final ArchRule whatAnswersHttpIsAResource =
            classes().that().areAnnotatedWith(Path.class).should().haveSimpleNameEndingWith("Resource");

    @ArchTest
    static final ArchRule onlyServicesOpenTransactions = methods()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .beDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Service");

    @ArchTest
    static final ArchRule noClassIsTransactionalAsAWhole = noClasses().should().beAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule onlyTheRegistryClockAsksWhatTimeItIs = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Packages.ROOT + ".time.RegistryClock")
            .should()
            .callCodeUnitWhere(DescribedPredicate.describe(
                    "asks for the time",
                    call -> asksForTheTime(
                            call.getTarget().getOwner(),
                            call.getTarget().getName(),
                            call.getTarget().getRawParameterTypes().isEmpty())));

    @ArchTest
    static final ArchRule fieldsOfBeansAreFinal = fields().that()
            .areDeclaredInClassesThat(are(DescribedPredicate.describe("beans", ArchitectureTest::isBean)))
            .should()
            .beFinal();

    private static boolean asksForTheTime(JavaClass owner, String method, boolean withoutArguments) {
        Set<String> clocks = Set.of(
                Instant.class.getName(),
                LocalDate.class.getName(),
                LocalDateTime.class.getName(),
                OffsetDateTime.class.getName(),
                ZonedDateTime.class.getName());
        return clocks.contains(owner.getName()) && method.equals("now")
                || owner.isEquivalentTo(System.class) && method.equals("currentTimeMillis")
                || owner.isEquivalentTo(java.time.Clock.class)
                || owner.isEquivalentTo(Date.class) && method.equals("<init>") && withoutArguments;
    }

    private static boolean isBean(JavaClass type) {
        return List.of(ApplicationScoped.class, RequestScoped.class, Singleton.class, Path.class, Provider.class)
                .stream()
                .anyMatch(type::isAnnotatedWith);
    }
}
