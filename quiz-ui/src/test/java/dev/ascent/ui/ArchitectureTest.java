package dev.ascent.ui;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses UI = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.ascent.ui");

    @Test
    void theRulesHaveSomethingToRule() {
        assertThat(UI).hasSizeGreaterThan(50);
        assertThat(UI.stream().filter(type -> type.isAnnotatedWith(Route.class)).count())
                .isGreaterThan(5);
    }

    @Test
    void featuresAreFreeOfCycles() {
        slices().matching("dev.ascent.ui.(*)..").should().beFreeOfCycles().check(UI);
    }

    @Test
    void noViewTouchesARepository() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Repository")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "io.micronaut.data..")
                .check(UI);
    }

    /** Numbers would be written in the digits of the machine's locale, not in those of whoever looks. */
    @Test
    void nothingIsFormattedForTheMachinesLocale() {
        noClasses()
                .should()
                .callMethod(String.class, "format", String.class, Object[].class)
                .orShould()
                .callMethod(String.class, "formatted", Object[].class)
                .check(UI);
    }

    @Test
    void everyViewSaysWhoMaySeeIt() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should()
                .beAnnotatedWith(PermitAll.class)
                .orShould()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(AnonymousAllowed.class)
                .check(UI);
    }

    /** What comes through a web socket passes no filter, so nobody would ask whether its person is still signed in. */
    @Test
    void noPageIsReachedPastTheQuestionWhoAsks() {
        noClasses().should().beAnnotatedWith(Push.class).check(UI);
        noClasses().should().callMethodWhere(target(name("setPushMode"))).check(UI);
    }
}
