package dev.grindstone.server.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;

/**
 * The arrows of the design: {@code snapshot ← kit ← mail, chat, shop ← tasks ← episodes ← server, junit}; fixtures know the kit and
 * no clone, and no clone knows another.
 */
@AnalyzeClasses(
        packages = "dev.grindstone",
        importOptions = {ImportOption.DoNotIncludeTests.class, ImportOption.DoNotIncludePackageInfos.class})
class ArchitectureTest {

    private static final String ALL = "dev.grindstone..";
    private static final String SNAPSHOT = "dev.grindstone.snapshot..";
    private static final String KIT = "dev.grindstone.kit..";
    private static final String TESTING = "dev.grindstone.testing..";
    private static final String FIXTURES = "dev.grindstone.fixtures..";
    private static final String TASKS = "dev.grindstone.tasks..";
    private static final String BROWSER = "dev.grindstone.browser..";
    private static final String EPISODES = "dev.grindstone.episodes..";
    private static final String SERVER = "dev.grindstone.server..";
    private static final String JUNIT = "dev.grindstone.junit..";

    /** Every module that is no clone; what is left of {@code dev.grindstone} are the clones. */
    private static final String[] NO_CLONES = {SNAPSHOT, KIT, TESTING, FIXTURES, TASKS, BROWSER, EPISODES, SERVER, JUNIT
    };

    private static final DescribedPredicate<JavaClass> A_CLONE =
            resideInAPackage(ALL).and(resideOutsideOfPackages(NO_CLONES)).as("reside in a clone");

    @ArchTest
    static void the_scan_saw_classes(JavaClasses classes) {
        assertThat(classes.size()).isGreaterThan(300);
        List<String> modules = classes.stream()
                .map(each -> each.getPackageName().split("\\.", -1))
                .filter(segments -> segments.length > 2)
                .map(segments -> segments[2])
                .distinct()
                .toList();
        assertThat(modules)
                .contains(
                        "snapshot",
                        "kit",
                        "testing",
                        "mail",
                        "chat",
                        "shop",
                        "fixtures",
                        "tasks",
                        "browser",
                        "episodes",
                        "server",
                        "junit");
    }

    @ArchTest
    static final ArchRule snapshot_knows_nothing_of_ours = only(SNAPSHOT, SNAPSHOT);

    @ArchTest
    static final ArchRule the_kit_knows_only_snapshot = only(KIT, KIT, SNAPSHOT);

    @ArchTest
    static final ArchRule the_browser_knows_nothing_of_ours = only(BROWSER, BROWSER);

    @ArchTest
    static final ArchRule fixtures_know_the_kit_and_no_clone = only(FIXTURES, FIXTURES, KIT, SNAPSHOT);

    @ArchTest
    static final ArchRule testing_knows_the_kit_and_the_browser = only(TESTING, TESTING, KIT, SNAPSHOT, BROWSER);

    @ArchTest
    static final ArchRule clones_know_the_kit = noClasses()
            .that(A_CLONE)
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage(SNAPSHOT, TESTING, FIXTURES, TASKS, BROWSER, EPISODES, SERVER, JUNIT));

    @ArchTest
    static final ArchRule clones_do_not_know_each_other =
            slices().assignedFrom(new Clones()).should().notDependOnEachOther();

    @ArchTest
    static final ArchRule tasks_know_no_episode = noClasses()
            .that()
            .resideInAPackage(TASKS)
            .should()
            .dependOnClassesThat(resideInAnyPackage(BROWSER, EPISODES, SERVER, JUNIT, TESTING));

    @ArchTest
    static final ArchRule episodes_know_no_server = noClasses()
            .that()
            .resideInAPackage(EPISODES)
            .should()
            .dependOnClassesThat(resideInAnyPackage(SERVER, JUNIT, TESTING));

    @ArchTest
    static final ArchRule server_and_junit_do_not_know_each_other =
            slices().matching("dev.grindstone.(server|junit)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule nothing_but_tests_knows_testing =
            noClasses().that().resideOutsideOfPackage(TESTING).should().dependOnClassesThat(resideInAPackage(TESTING));

    /** The pages of tests that bring Playwright are looked at in one package, which is loaded for them alone. */
    @ArchTest
    static final ArchRule junit_tests_need_no_playwright = noClasses()
            .that()
            .resideInAPackage(JUNIT)
            .and()
            .resideOutsideOfPackage("dev.grindstone.junit.playwright..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("com.microsoft.playwright..", BROWSER, EPISODES));

    @ArchTest
    static final ArchRule no_two_packages_need_each_other =
            slices().assignedFrom(new Packages()).should().beFreeOfCycles();

    private static ArchRule only(String module, String... known) {
        return noClasses()
                .that()
                .resideInAPackage(module)
                .should()
                .dependOnClassesThat(resideInAPackage(ALL).and(resideOutsideOfPackages(known)));
    }

    /** Each clone is a slice; all else is none. */
    private static final class Clones implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass each) {
            return A_CLONE.test(each)
                    ? SliceIdentifier.of(each.getPackageName().split("\\.", -1)[2])
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "clones";
        }
    }

    /** Each package is a slice, but for what jOOQ and jte generate. */
    private static final class Packages implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass each) {
            boolean isGenerated = each.getPackageName().matches("dev\\.grindstone\\.\\w+\\.db(\\..*)?");
            return isGenerated ? SliceIdentifier.ignore() : SliceIdentifier.of(each.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
