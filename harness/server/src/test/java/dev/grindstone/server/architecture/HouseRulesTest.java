package dev.grindstone.server.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.microsoft.playwright.Playwright;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.NullMarked;

/** What no class may do, wherever it is, with each exception named. */
@AnalyzeClasses(packages = "dev.grindstone", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    /** The one place that reads a wall clock: time that runs live for a person with a browser. */
    private static final String LIVE_CLOCK = "dev.grindstone.kit.time.WorldClock";

    /** Bounds a wait for requests that are being served; the bound is no part of any state. */
    private static final String REQUESTS = "dev.grindstone.kit.world.Requests";

    @ArchTest
    static final ArchRule nobody_reads_the_wall_clock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(LIVE_CLOCK)
            .should()
            .callMethodWhere(target(nameMatching("now"))
                    .and(target(owner(assignableTo(Instant.class)
                            .or(assignableTo(LocalDate.class))
                            .or(assignableTo(LocalDateTime.class))
                            .or(assignableTo(OffsetDateTime.class))
                            .or(assignableTo(ZonedDateTime.class))))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule only_the_harness_and_bounded_waits_measure_elapsed_time = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(REQUESTS)
            .and()
            .resideOutsideOfPackages("dev.grindstone.server..", "dev.grindstone.episodes..", "dev.grindstone.browser..")
            .should()
            .callMethod(System.class, "nanoTime");

    @ArchTest
    static final ArchRule nobody_draws_random_numbers = noClasses()
            .should()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callConstructorWhere(target(owner(type(Random.class))))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ThreadLocalRandom.class);

    @ArchTest
    static final ArchRule nobody_sleeps = noClasses()
            .should()
            .callMethodWhere(target(nameMatching("sleep")).and(target(owner(assignableTo(Thread.class)))))
            .orShould()
            .callMethodWhere(target(nameMatching("waitForTimeout")));

    /** Reads, for ComposeRoutes, what a compose window is asked to open with. */
    private static final String OPENING = "dev.grindstone.mail.compose.Opening";

    @ArchTest
    static final ArchRule only_routes_and_the_web_shell_use_javalin = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "dev.grindstone.kit.web..", "dev.grindstone.server.api..", "dev.grindstone.testing..")
            .and()
            .haveSimpleNameNotEndingWith("Routes")
            .and()
            .doNotHaveFullyQualifiedName(OPENING)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.javalin..");

    /** A bare start downloads browsers when there are none. */
    @ArchTest
    static final ArchRule only_the_driver_starts_playwright = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.grindstone.browser.PlaywrightDriver")
            .should()
            .callMethodWhere(target(nameMatching("create")).and(target(owner(assignableTo(Playwright.class)))));

    @ArchTest
    static final ArchRule only_the_command_line_uses_standard_streams = noClasses()
            .that()
            .resideOutsideOfPackage("dev.grindstone.server.cli..")
            .should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule every_package_is_null_marked =
            classes().that().resideOutsideOfPackages("dev.grindstone.*.db..").should(beInANullMarkedPackage());

    private static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return new ArchCondition<>("be in a package that is @NullMarked") {
            @Override
            public void check(JavaClass each, ConditionEvents events) {
                boolean marked = each.getPackage().isAnnotatedWith(NullMarked.class);
                if (!marked && !each.getSimpleName().startsWith("Jte")) {
                    events.add(SimpleConditionEvent.violated(each, each.getName() + " is in no @NullMarked package"));
                }
            }
        };
    }
}
