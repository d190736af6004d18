package dev.ascent.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.http.annotation.Controller;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The rules of the architecture. None of them passes because it matches nothing: ArchUnit fails such a rule. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("$Definition") && !location.contains("$Introspection"))
            .importPackages("dev.ascent.server");

    @Test
    void featuresAreFreeOfCycles() {
        slices().matching("dev.ascent.server.(*)..").should().beFreeOfCycles().check(CLASSES);
        assertThat(packages()).hasSizeGreaterThan(8);
    }

    @Test
    void controllersTouchNoRepository() {
        noClasses()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith(JdbcRepository.class)
                .check(CLASSES);
        assertThat(CLASSES.stream().anyMatch(type -> type.isAnnotatedWith(JdbcRepository.class)))
                .isTrue();
    }

    @Test
    void rowsAndRepositoriesStayInTheirFeature() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Row")
                .or()
                .haveSimpleNameEndingWith("Repository")
                .and()
                .areTopLevelClasses()
                .should()
                .bePackagePrivate()
                .check(CLASSES);
    }

    /** Numbers would be written in the digits of the machine's locale. */
    @Test
    void nothingIsFormattedForTheMachinesLocale() {
        noClasses()
                .should()
                .callMethod(String.class, "format", String.class, Object[].class)
                .orShould()
                .callMethod(String.class, "formatted", Object[].class)
                .orShould()
                .callMethod(PrintStream.class, "printf", String.class, Object[].class)
                .orShould()
                .callMethod(PrintWriter.class, "printf", String.class, Object[].class)
                .check(CLASSES);
        assertThat(CLASSES.stream()
                        .flatMap(type -> type.getMethodCallsFromSelf().stream())
                        .anyMatch(call -> call.getTarget().getFullName().startsWith("java.lang.String.format(")))
                .as("some format for a locale that they name")
                .isTrue();
    }

    @Test
    void nothingDependsOnTheUi() {
        noClasses()
                .that()
                .resideInAPackage("dev.ascent.server..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.vaadin..", "dev.ascent.ui..", "org.eclipse.jetty..")
                .check(CLASSES);
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() throws ClassNotFoundException {
        assertThat(packages()).isNotEmpty();
        for (String name : packages()) {
            assertThat(Class.forName(name + ".package-info").isAnnotationPresent(NullMarked.class))
                    .as(name)
                    .isTrue();
        }
    }

    private static Set<String> packages() {
        return CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
    }
}
