package dev.ascent.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ascent.core.bank.Bank;
import dev.ascent.core.bank.BankFiles;
import dev.ascent.core.bank.Code;
import dev.ascent.core.bank.Problem;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.fixture.ApiClient;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.NodeFixture;
import dev.ascent.server.node.StartFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder with a bank that somebody edits while a node serves it. */
class BankFolderTest {
    private static final String SOUND = "questions/cnn/cnn-flatten-in-features.yaml";
    private static final String OTHER = "questions/cnn/cnn-shift-flicker-aliasing.yaml";
    private static final String ONE_OF_CNN = "{\"blueprint\": {\"topics\": [\"cnn\"], \"questions\": 1}}";

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTaxonomyAndOneQuestion() throws IOException {
        write("taxonomy.yaml", packaged("taxonomy.yaml"));
        write(SOUND, packaged(SOUND));
    }

    @Test
    void listsEveryProblemAtStartAndServesTheRest() throws IOException {
        write("questions/cnn/no-yaml.yaml", "id: [");
        write("questions/cnn/no-stem.yaml", packaged(OTHER).replace("stem:", "stem_:"));
        write(
                "questions/rnn/cnn-flatten-in-features.yaml",
                packaged(SOUND).replace("topic: cnn", "topic: rnn").replaceFirst("names: .*", "names: [LSTM]"));
        write("questions/cnn/old-name.yml", packaged(OTHER));
        Files.createSymbolicLink(folder.resolve("questions/cnn/leads-nowhere.yaml"), folder.resolve("nothing"));

        try (NodeFixture node = start()) {
            List<Problem> problems = node.get(Catalogue.class).problems();

            assertThat(problems)
                    .extracting(Problem::file)
                    .contains(
                            "questions/cnn/no-yaml.yaml",
                            "questions/cnn/no-stem.yaml",
                            "questions/rnn/cnn-flatten-in-features.yaml",
                            "questions/cnn/old-name.yml",
                            "questions/cnn/leads-nowhere.yaml");
            assertThat(problems)
                    .filteredOn(problem -> problem.file().startsWith("questions/rnn/"))
                    .extracting(Problem::code)
                    .containsExactly(Code.B007);
            assertThat(problems)
                    .filteredOn(problem -> problem.file().endsWith(".yml"))
                    .noneMatch(Problem::isError);
            assertThat(node.get(Catalogue.class).bank().questions())
                    .extracting(question -> question.topic().id() + " " + question.id())
                    .containsExactly("cnn cnn-flatten-in-features");
            assertThat(stemOfANewAttempt(node)).isNotEmpty();
        }
    }

    @Test
    void servesASoundChangeToNewAttemptsAndKeepsTheOlderVersionOfABrokenOne() throws IOException {
        try (NodeFixture node = start()) {
            Catalogue catalogue = node.get(Catalogue.class);
            ApiClient early = node.client(node.person(Role.CANDIDATE));
            String begun = "/api/v1/attempts/"
                    + early.post("/api/v1/attempts", ONE_OF_CNN).text("id");
            assertThat(stem(early.get(begun))).doesNotContain("Second wording");

            write(SOUND, packaged(SOUND).replace("stem: |\n", "stem: |\n  Second wording.\n\n"));
            catalogue.watch();
            assertThat(catalogue.problems()).noneMatch(Problem::isError);
            assertThat(stemOfANewAttempt(node)).contains("Second wording");
            assertThat(stem(early.get(begun))).doesNotContain("Second wording");

            write(SOUND, packaged(SOUND).replace("correct: true", "correct: perhaps"));
            catalogue.watch();
            assertThat(catalogue.problems())
                    .anyMatch(problem -> problem.isError() && problem.file().equals(SOUND));
            assertThat(stemOfANewAttempt(node)).contains("Second wording");

            Files.delete(folder.resolve(SOUND));
            Files.createSymbolicLink(folder.resolve(SOUND), folder.resolve("nothing"));
            catalogue.watch();
            assertThat(stemOfANewAttempt(node)).contains("Second wording");

            Files.delete(folder.resolve("taxonomy.yaml"));
            catalogue.watch();
            assertThat(stemOfANewAttempt(node)).contains("Second wording");
        }
    }

    @Test
    void servesATextAgainThatItsAuthorPutsBack() throws IOException {
        String quiz = """
                id: short
                title: Short
                description: One question.
                minutes: 10
                pick: [ { topics: [cnn], count: 1 } ]
                """;
        write("quizzes/short.yaml", quiz);
        write("study/cnn.yaml", packaged("study/cnn.yaml"));
        try (NodeFixture node = start()) {
            Catalogue catalogue = node.get(Catalogue.class);

            write(SOUND, packaged(SOUND).replace("stem: |\n", "stem: |\n  Second wording.\n\n"));
            write("quizzes/short.yaml", quiz.replace("title: Short", "title: Second title"));
            write("study/cnn.yaml", packaged("study/cnn.yaml").replace("looks-for: |\n", "looks-for: |\n  Second.\n"));
            write("taxonomy.yaml", packaged("taxonomy.yaml").replace("title: Convolutional networks", "title: Second"));
            catalogue.watch();
            assertThat(served(catalogue)).allMatch(text -> text.contains("Second"));

            write(SOUND, packaged(SOUND));
            write("quizzes/short.yaml", quiz);
            write("study/cnn.yaml", packaged("study/cnn.yaml"));
            write("taxonomy.yaml", packaged("taxonomy.yaml"));
            catalogue.watch();
            assertThat(served(catalogue)).noneMatch(text -> text.contains("Second"));
            assertThat(node.get(QuestionDesk.class).versions(node.person(Role.INSTRUCTOR), "cnn-flatten-in-features"))
                    .extracting(TextVersion::status)
                    .containsExactly(Status.PUBLISHED, Status.RETIRED);
        }
    }

    @Test
    void leavesAnOlderVersionServedThatAnInstructorPutBack() throws IOException {
        String id = "cnn-flatten-in-features";
        try (NodeFixture node = start()) {
            Catalogue catalogue = node.get(Catalogue.class);
            Person instructor = node.person(Role.INSTRUCTOR);
            write(SOUND, packaged(SOUND).replace("stem: |\n", "stem: |\n  Second wording.\n\n"));
            catalogue.watch();
            assertThat(node.get(QuestionDesk.class).restore(instructor, id, 1, "t"))
                    .isInstanceOf(Publishing.Done.class);

            write(OTHER, packaged(OTHER));
            catalogue.watch();

            assertThat(catalogue.bank().questions()).hasSize(2);
            assertThat(catalogue.bank().question(id).orElseThrow().version()).isEqualTo(1);
        }
    }

    @Test
    void anAttemptKeepsTheScoringThatItBeganWith() throws IOException {
        String quiz = """
                id: short
                title: Short
                description: One question.
                minutes: 10
                scoring: { rule: certainty }
                pick: [ { topics: [cnn], count: 1 } ]
                """;
        write("quizzes/short.yaml", quiz);
        try (NodeFixture node = start()) {
            ApiClient early = node.client(node.person(Role.CANDIDATE));
            String begun = "/api/v1/attempts/"
                    + early.post("/api/v1/attempts", "{\"quiz\": \"short\"}").text("id");

            write("quizzes/short.yaml", quiz.replace("rule: certainty", "rule: formula"));
            node.get(Catalogue.class).watch();

            ApiClient late = node.client(node.person(Role.CANDIDATE));
            assertThat(late.post("/api/v1/attempts", "{\"quiz\": \"short\"}").text("scoring"))
                    .isEqualTo("formula");
            assertThat(early.put(
                                    begun + "/slots/1/response",
                                    "{\"sequence\": 1, \"response\": null, \"confidence\": \"low\"}")
                            .status())
                    .isEqualTo(200);
            early.post(begun + "/submission", "");
            assertThat(early.get(begun + "/result")
                            .json()
                            .get("receipt")
                            .get("scoring")
                            .getStringValue())
                    .isEqualTo("certainty");
        }
    }

    @Test
    void doesNotStartWithATaxonomyThatCannotBeUsed() throws IOException {
        write("taxonomy.yaml", "areas: 3");

        assertThatThrownBy(this::start)
                .isInstanceOf(StartFault.class)
                .hasMessageContaining("taxonomy.yaml:1:")
                .hasMessageContaining("ASCENT_BANK");
    }

    /** A part of each kind of text. */
    private static List<String> served(Catalogue catalogue) {
        Bank bank = catalogue.bank();
        return List.of(
                bank.question("cnn-flatten-in-features").orElseThrow().stem(),
                bank.quiz("short").orElseThrow().title(),
                bank.taxonomy().guide("cnn").orElseThrow().looksFor(),
                bank.taxonomy().topic("cnn").orElseThrow().title());
    }

    private NodeFixture start() {
        return NodeFixture.start(
                Engine.H2.fresh(), Map.of("ascent.bank", folder.toString(), "ascent.catalogue.watch", "1h"));
    }

    private static String stemOfANewAttempt(NodeFixture node) {
        return stem(node.client(node.person(Role.CANDIDATE)).post("/api/v1/attempts", ONE_OF_CNN));
    }

    private static String stem(ApiClient.Answer attempt) {
        return attempt.json().get("slots").get(0).get("stem").getStringValue();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String packaged(String name) {
        BankFiles files = BankFiles.packaged(BankFolderTest.class.getClassLoader());
        return String.valueOf(files.texts().get(name));
    }
}
