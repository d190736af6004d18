package dev.ascent.core;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.ascent.core.question.Question;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The rules of the architecture. Each is also shown to find something where it is broken, so that none is empty. */
class ArchitectureTest {

    /** The main classes, tests left out. */
    private static final JavaClasses CORE = new ClassFileImporter()
            .importUrl(Question.class.getProtectionDomain().getCodeSource().getLocation());

    private static final ArchRule NO_FRAMEWORK = classes()
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "dev.ascent.core..",
                    "java..",
                    "org.jspecify.annotations..",
                    "org.snakeyaml.engine..",
                    "dev.cel..",
                    "com.google.common.collect..",
                    "com.google.re2j..",
                    "org.commonmark..",
                    "com.fasterxml.jackson.core.."));

    private static final ArchRule NO_CLOCK_AND_NO_HIDDEN_CHANCE = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ThreadLocalRandom.class)
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.UUID");

    /** Numbers would be written in the digits of the machine's locale. */
    private static final ArchRule NO_LOCALE_BUT_WHAT_IS_NAMED = noClasses()
            .should()
            .callMethod(String.class, "format", String.class, Object[].class)
            .orShould()
            .callMethod(String.class, "formatted", Object[].class);

    private static final ArchRule NO_CYCLES =
            slices().matching("dev.ascent.core.(*)..").should().beFreeOfCycles();

    private static final ArchRule ONLY_BANK_READS_FILES = noClasses()
            .that(resideOutsideOfPackages("dev.ascent.core.bank.."))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "java.net.http..");

    @Test
    void dependsOnNoFramework() {
        NO_FRAMEWORK.check(CORE);
        assertThat(breaks(NO_FRAMEWORK, ArchitectureTest.class)).isTrue();
    }

    @Test
    void hasNoClockAndNoChanceButWhatItIsGiven() {
        NO_CLOCK_AND_NO_HIDDEN_CHANCE.check(CORE);
        assertThat(breaks(NO_CLOCK_AND_NO_HIDDEN_CHANCE, AsksTheClock.class)).isTrue();
        assertThat(breaks(NO_CLOCK_AND_NO_HIDDEN_CHANCE, AsksTheMilliseconds.class))
                .isTrue();
        assertThat(breaks(NO_CLOCK_AND_NO_HIDDEN_CHANCE, AsksRandom.class)).isTrue();
        assertThat(breaks(NO_CLOCK_AND_NO_HIDDEN_CHANCE, AsksThreadLocalRandom.class))
                .isTrue();
        assertThat(breaks(NO_CLOCK_AND_NO_HIDDEN_CHANCE, AsksMathRandom.class)).isTrue();
    }

    @Test
    void formatsForNoLocaleButTheOneItNames() {
        NO_LOCALE_BUT_WHAT_IS_NAMED.check(CORE);
        assertThat(breaks(NO_LOCALE_BUT_WHAT_IS_NAMED, Formats.class)).isTrue();
        assertThat(breaks(NO_LOCALE_BUT_WHAT_IS_NAMED, IsFormatted.class)).isTrue();
    }

    @Test
    void packagesAreFreeOfCycles() {
        NO_CYCLES.check(CORE);
        JavaClasses withTests = new ClassFileImporter().importPackages("dev.ascent.core");
        assertThat(NO_CYCLES.evaluate(withTests).hasViolation())
                .as("the tests of assemble use a bank, and that is seen")
                .isTrue();
        Set<String> packages = CORE.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        assertThat(packages)
                .containsExactlyInAnyOrder(
                        "dev.ascent.core.assemble",
                        "dev.ascent.core.bank",
                        "dev.ascent.core.feedback",
                        "dev.ascent.core.grade",
                        "dev.ascent.core.question",
                        "dev.ascent.core.psychometrics",
                        "dev.ascent.core.psychometrics.adaptive",
                        "dev.ascent.core.psychometrics.irt",
                        "dev.ascent.core.random",
                        "dev.ascent.core.schedule",
                        "dev.ascent.core.variant");
    }

    @Test
    void onlyTheBankReadsFiles() {
        ONLY_BANK_READS_FILES.check(CORE);
        assertThat(breaks(ONLY_BANK_READS_FILES, SmallBankFixture.class)).isTrue();
    }

    @Test
    void everyPackageIsDescribedAndNullMarked() throws ClassNotFoundException {
        Set<String> packages = CORE.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        assertThat(packages).isNotEmpty();
        for (String name : packages) {
            assertThat(Class.forName(name + ".package-info").isAnnotationPresent(NullMarked.class))
                    .as(name)
                    .isTrue();
        }
    }

    @Test
    void noPackageIsADrawerForAnything() {
        assertThat(CORE.stream().map(JavaClass::getPackageName))
                .isNotEmpty()
                .noneMatch(name -> name.matches(".*\\.(util|utils|common|helper|helpers|misc|manager)(\\..*)?"));
    }

    private static boolean breaks(ArchRule rule, Class<?> example) {
        return rule.evaluate(new ClassFileImporter().importClasses(example)).hasViolation();
    }

    static final class AsksTheClock {
        Instant now() {
            return Instant.now();
        }
    }

    static final class AsksTheMilliseconds {
        long now() {
            return System.currentTimeMillis();
        }
    }

    static final class AsksRandom {
        int draw() {
            return new Random().nextInt();
        }
    }

    static final class AsksThreadLocalRandom {
        int draw() {
            return ThreadLocalRandom.current().nextInt();
        }
    }

    static final class AsksMathRandom {
        double draw() {
            return Math.random();
        }
    }

    static final class Formats {
        String percent(int share) {
            return String.format("%d %%", share);
        }
    }

    static final class IsFormatted {
        String percent(int share) {
            return "%d %%".formatted(share);
        }
    }
}
