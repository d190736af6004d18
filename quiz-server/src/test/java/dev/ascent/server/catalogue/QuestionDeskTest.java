package dev.ascent.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.ascent.core.bank.BankFiles;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.audit.AuditLog;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.NodeFixture;
import dev.ascent.server.node.BankAhead;
import dev.ascent.server.problem.AccessDenied;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class QuestionDeskTest {
    private static final String YAML = """
            id: %s
            topic: cnn
            names: [convolution layers]
            level: junior
            kind: single-choice
            minutes: 1
            stem: |
              Which tensor does a convolution layer share over all positions of its input?
            options:
              - text: Its kernel
                correct: true
                why: The same weights are applied at each position.
              - text: Its output
                why: The output has a value of its own for each position.
              - text: Its input
                why: The input is what the positions belong to.
            solution: |
              Weight sharing means that one kernel is applied everywhere.
            references:
              - title: "Goodfellow, Bengio, Courville: Deep Learning (2016), chapter 9"
            """;

    private final NodeFixture node;
    private final Catalogue catalogue;
    private final QuestionDesk desk;
    private final Person instructor;
    private final String id;

    QuestionDeskTest(Engine engine) {
        node = NodeFixture.shared(engine);
        catalogue = node.get(Catalogue.class);
        desk = node.get(QuestionDesk.class);
        instructor = node.person(Role.INSTRUCTOR);
        id = "desk-" + instructor.id();
    }

    @Test
    void publishesADraftThatNewFormsCanContain() {
        Publishing.Done draft =
                (Publishing.Done) desk.saveDraft(instructor, id, YAML.formatted(id), Optional.empty(), "t");
        assertThat(catalogue.bank().question(id)).isEmpty();

        Publishing published = desk.publish(instructor, id, draft.version().version(), "t");

        assertThat(published).isInstanceOf(Publishing.Done.class);
        assertThat(catalogue.bank().question(id)).isPresent();
        assertThat(catalogue.search(QuestionSearch.ALL))
                .filteredOn(line -> line.id().equals(id))
                .first()
                .satisfies(line -> assertThat(line.publishedVersion()).contains(1));
    }

    @Test
    void discardsADraftOfOnesOwnAndNothingElse() {
        publish(YAML.formatted(id), Optional.empty());
        TextVersion published = desk.newest(instructor, id).orElseThrow();
        String changed = YAML.formatted(id) + "# a remark\n";
        desk.saveDraft(instructor, id, changed, Optional.of(published.fingerprint()), "t");

        assertThat(desk.discard(node.person(Role.INSTRUCTOR), id, 2, "t")).isInstanceOf(Publishing.NotPossible.class);
        assertThat(desk.discard(instructor, id, 1, "t")).isInstanceOf(Publishing.NotPossible.class);
        assertThat(desk.versions(instructor, id)).hasSize(2);
        assertThat(desk.discard(instructor, id, 2, "t")).isInstanceOf(Publishing.Done.class);

        assertThat(desk.versions(instructor, id)).containsExactly(published);
        assertThat(catalogue.bank().question(id)).isPresent();
    }

    @Test
    void theAuditSaysFromWhereEachDeedWasDone() {
        String yaml = YAML.formatted(id);
        desk.saveDraft(instructor, id, yaml, Optional.empty(), "198.51.100.1");
        desk.submitForReview(instructor, id, 1, "198.51.100.2");
        desk.publish(instructor, id, 1, "198.51.100.3");
        desk.retire(instructor, id, 1, "198.51.100.4");
        desk.restore(instructor, id, 1, "198.51.100.5");
        String published = desk.newest(instructor, id).orElseThrow().fingerprint();
        desk.saveDraft(instructor, id, yaml + "# a remark\n", Optional.of(published), "198.51.100.6");
        desk.discard(instructor, id, 2, "198.51.100.7");

        assertThat(node.get(AuditLog.class).of("question/" + id))
                .extracting(AuditLog.Entry::deed, AuditLog.Entry::address)
                .containsExactly(
                        tuple("question.draft", "198.51.100.1"),
                        tuple("question.review", "198.51.100.2"),
                        tuple("question.publish", "198.51.100.3"),
                        tuple("question.retire", "198.51.100.4"),
                        tuple("question.restore", "198.51.100.5"),
                        tuple("question.draft", "198.51.100.6"),
                        tuple("question.discard", "198.51.100.7"));
    }

    @Test
    void keepsEarlierVersionsForTheAttemptsThatHaveThem() {
        publish(YAML.formatted(id), Optional.empty());
        String first = desk.newest(instructor, id).orElseThrow().fingerprint();
        publish(YAML.formatted(id).replace("everywhere", "at each place"), Optional.of(first));

        assertThat(catalogue.bank().question(id).orElseThrow().version()).isEqualTo(2);
        assertThat(catalogue.question(id, 1).orElseThrow().solution()).contains("everywhere");
        assertThat(desk.versions(instructor, id))
                .extracting(TextVersion::status)
                .containsExactly(Status.RETIRED, Status.PUBLISHED);
    }

    @Test
    void keepsADraftWithErrorsAndDoesNotPublishIt() {
        String broken = YAML.formatted(id).replace("kind: single-choice", "kind: riddle");

        Publishing saved = desk.saveDraft(instructor, id, broken, Optional.empty(), "t");
        Publishing published = desk.publish(instructor, id, 1, "t");

        assertThat(((Publishing.Done) saved).problems()).isNotEmpty();
        assertThat(((Publishing.Faulty) published).problems()).isNotEmpty();
        assertThat(catalogue.bank().question(id)).isEmpty();
    }

    @Test
    void overwritesNothingThatSomebodyElseSavedMeanwhile() {
        desk.saveDraft(instructor, id, YAML.formatted(id), Optional.empty(), "t");

        Publishing late = desk.saveDraft(instructor, id, YAML.formatted(id) + "\n", Optional.of("another"), "t");

        assertThat(late).isInstanceOf(Publishing.Stale.class);
    }

    @Test
    void keepsBothTextsWhereSomebodyElseHasADraft() {
        Person other = node.person(Role.INSTRUCTOR);
        Publishing.Done theirs = (Publishing.Done) desk.saveDraft(other, id, YAML.formatted(id), Optional.empty(), "t");
        String mine = YAML.formatted(id).replace("everywhere", "at each place");

        desk.saveDraft(instructor, id, mine, Optional.of(theirs.version().fingerprint()), "t");
        String first = desk.newest(instructor, id).orElseThrow().fingerprint();
        desk.saveDraft(instructor, id, mine + "\n", Optional.of(first), "t");

        assertThat(desk.versions(instructor, id))
                .extracting(TextVersion::yaml)
                .containsExactly(YAML.formatted(id), mine + "\n");
    }

    @Test
    void restoresWhatWasRetired() {
        publish(YAML.formatted(id), Optional.empty());

        assertThat(desk.retire(instructor, id, 1, "t")).isInstanceOf(Publishing.Done.class);
        assertThat(catalogue.bank().question(id)).isEmpty();
        assertThat(desk.restore(instructor, id, 1, "t")).isInstanceOf(Publishing.Done.class);

        assertThat(catalogue.bank().question(id)).isPresent();
        assertThat(desk.restore(instructor, id, 1, "t")).isInstanceOf(Publishing.NotPossible.class);
    }

    @Test
    void whatAnInstructorRetiredStaysRetiredWhenTheFilesAreReadAgain() {
        String file = "cnn-flatten-in-features";
        int version = catalogue.bank().question(file).orElseThrow().version();
        desk.retire(instructor, file, version, "t");

        node.get(BankImport.class).run(BankAhead.Read.of(BankFiles.packaged(Catalogue.class.getClassLoader())), true);
        catalogue.refresh();
        boolean served = catalogue.bank().question(file).isPresent();
        desk.restore(instructor, file, version, "t");

        assertThat(served).isFalse();
        assertThat(catalogue.bank().question(file)).isPresent();
    }

    @Test
    void refusesPeopleWhoAreNotInstructors() {
        Person reviewer = new Person(instructor.id(), "r@example.org", "R", java.util.Set.of(Role.REVIEWER));

        assertThatThrownBy(() -> desk.saveDraft(reviewer, id, YAML, Optional.empty(), "t"))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> desk.publish(reviewer, id, 1, "t")).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> desk.retire(reviewer, id, 1, "t")).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> desk.restore(reviewer, id, 1, "t")).isInstanceOf(AccessDenied.class);
    }

    private void publish(String yaml, Optional<String> basedOn) {
        Publishing.Done draft = (Publishing.Done) desk.saveDraft(instructor, id, yaml, basedOn, "t");
        assertThat(desk.publish(instructor, id, draft.version().version(), "t")).isInstanceOf(Publishing.Done.class);
    }
}
