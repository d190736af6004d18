package dev.ascent.server.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ascent.core.psychometrics.Drift;
import dev.ascent.core.psychometrics.ItemAnalysis;
import dev.ascent.core.psychometrics.OptionAnalysis;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.catalogue.Publishing;
import dev.ascent.server.catalogue.QuestionDesk;
import dev.ascent.server.fixture.ApiClient;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.ItemBank;
import dev.ascent.server.fixture.NodeFixture;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class ItemReportsTest {
    private static final String PATH = "/api/v1/reports/quizzes/" + ItemBank.QUIZ + "/items";

    /** Of each engine one, with a cohort that has taken the quiz. */
    private static final Map<Engine, NodeFixture> NODES = new EnumMap<>(Engine.class);

    private final NodeFixture node;
    private final Person reviewer;

    ItemReportsTest(Engine engine) {
        node = NODES.computeIfAbsent(engine, ItemReportsTest::start);
        reviewer = node.person(Role.REVIEWER);
    }

    private static NodeFixture start(Engine engine) {
        try {
            Path bank = ItemBank.in(Files.createTempDirectory("ascent-items"));
            NodeFixture node = NodeFixture.start(
                    engine.fresh(), Map.of("ascent.bank", bank.toString(), "ascent.catalogue.watch", "1h"));
            ItemBank.takenByAll(node::get, ItemBank.QUIZ);
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void stop() {
        NODES.values().forEach(NodeFixture::close);
        NODES.clear();
    }

    @Test
    void theWorstQuestionStandsFirstAndIsNamedInPlainWords() {
        ItemReport report = report(ItemBank.QUIZ);

        assertThat(report.graded()).isEqualTo(ItemBank.CANDIDATES);
        assertThat(report.read()).isEqualTo(ItemBank.CANDIDATES);
        assertThat(report.lines()).hasSize(8);
        ItemReport.Line worst = report.lines().getFirst();
        assertThat(worst.question()).isEqualTo(ItemBank.MISKEYED);
        assertThat(worst.findings()).containsExactly(Finding.STRONGER_DO_WORSE, Finding.ATTRACTIVE_DISTRACTOR);
        assertThat(worst.discrimination().orElseThrow().interval().high()).isNegative();
        assertThat(line(report, "count-1").findings()).isEmpty();
        assertThat(measured(line(report, "count-1")).facility().value()).isEqualTo(20 / 24.0, within(1e-12));
        assertThat(measured(line(report, "count-4")).facility().value()).isEqualTo(8 / 24.0, within(1e-12));
    }

    /** Each variant has the options in another order and with other numbers. */
    @Test
    void optionsAreCountedAsTheirAuthorWroteThem() {
        List<ItemReport.AuthoredOption> options =
                line(report(ItemBank.QUIZ), ItemBank.MISKEYED).options();

        assertThat(options.stream().map(option -> option.option().text()))
                .containsExactly(
                        "As many as the kernel is high, ${k}.",
                        "One on each side of the middle, so ${(k - 1) / 2}.",
                        "None, whatever ${k} is.");
        assertThat(analyses(options).map(OptionAnalysis::chosen)).containsExactly(12, 12, 0);
        assertThat(analyses(options).map(OptionAnalysis::isKey)).containsExactly(true, false, false);
        assertThat(analyses(options).map(OptionAnalysis::attractsStronger)).containsExactly(false, true, false);
        assertThat(options.get(1).option().misconception()).contains("half-of-the-kernel");
        assertThat(options.get(1).analysis().meanRest().orElseThrow().value())
                .isGreaterThan(
                        options.get(0).analysis().meanRest().orElseThrow().value())
                .isLessThan(1);
        assertThat(options.get(2).analysis().meanRest()).isEmpty();
    }

    @Test
    void severalOptionsMayBeChosen() {
        List<ItemReport.AuthoredOption> options =
                line(report(ItemBank.QUIZ), ItemBank.SEVERAL).options();

        assertThat(analyses(options).map(OptionAnalysis::chosen)).containsExactly(24, 12, 4);
        assertThat(analyses(options).map(OptionAnalysis::isKey)).containsExactly(true, true, false);
        assertThat(options.get(1).analysis().share().value()).isEqualTo(0.5);
    }

    @Test
    void aQuestionWhoseAnswerGotAboutIsNamed() {
        ItemReport report = report(ItemBank.QUIZ);
        Drift drift = line(report, ItemBank.KNOWN).drift().orElseThrow();

        assertThat(drift.earlier().value()).isZero();
        assertThat(drift.newer().value()).isEqualTo(1);
        assertThat(line(report, ItemBank.KNOWN).findings()).contains(Finding.GOT_EASIER);
        assertThat(line(report, "count-2").findings()).isEmpty();
    }

    /** What a person has yet to score is no zero, and neither are its points missing from anybody's rest. */
    @Test
    void whatAwaitsScoringIsNotCounted() {
        ItemReport.Line open = report(ItemBank.QUIZ).lines().getLast();

        assertThat(open.question()).isEqualTo(ItemBank.OPEN);
        assertThat(open.analysis()).isInstanceOf(ItemAnalysis.TooFewAnswers.class);
        assertThat(open.analysis().n()).isZero();
    }

    /** Half of those who are partly right were very sure, which cost them points. Points are kept in hundredths. */
    @Test
    void certaintyChangesPointsAndNotStatistics() {
        ItemBank.takenByAll(node::get, ItemBank.SURE);
        ItemReport plain = report(ItemBank.QUIZ);
        ItemReport sure = report(ItemBank.SURE);

        assertThat(sure.lines()).hasSize(8);
        for (ItemReport.Line line : sure.lines()) {
            if (line.analysis() instanceof ItemAnalysis.Measured measured) {
                assertThat(measured.facility().value())
                        .as(line.question())
                        .isEqualTo(
                                measured(line(plain, line.question()))
                                        .facility()
                                        .value(),
                                within(0.005));
            }
        }
        assertThat(measured(line(sure, ItemBank.SEVERAL)).facility().value())
                .isEqualTo((12 + 8 * 0.5) / 24, within(0.005));
    }

    @Test
    void onlyTheNewestAttemptsAreReadHoweverManyThereAre() {
        ItemReport report = node.get(ItemReports.class)
                .of(reviewer, ItemBank.QUIZ, item -> true, 12)
                .orElseThrow();

        assertThat(report.graded()).isEqualTo(ItemBank.CANDIDATES);
        assertThat(report.read()).isEqualTo(12);
        assertThat(measured(line(report, ItemBank.KNOWN)).facility().value()).isEqualTo(1);
        assertThat(line(report, ItemBank.KNOWN).findings()).contains(Finding.ALL_RIGHT);
        assertThat(line(report, ItemBank.KNOWN).drift()).isEmpty();
    }

    @Test
    void theListComesInPartsAndAQuestionWithItsOptions() {
        ApiClient client = node.client(reviewer);
        List<String> listed = new ArrayList<>();
        String after = "";
        do {
            JsonNode part = client.get(PATH + "?limit=3" + after).json();
            assertThat(part.get("read").getIntValue()).isEqualTo(ItemBank.CANDIDATES);
            part.get("items")
                    .values()
                    .forEach(item -> listed.add(item.get("question").getStringValue()));
            after = part.get("next") == null || part.get("next").isNull()
                    ? ""
                    : "&after=" + part.get("next").getStringValue();
        } while (!after.isEmpty());
        assertThat(listed)
                .hasSize(8)
                .doesNotHaveDuplicates()
                .startsWith(ItemBank.MISKEYED)
                .endsWith(ItemBank.OPEN);

        JsonNode item =
                client.get(PATH + "/" + ItemBank.MISKEYED).json().get("items").get(0);
        assertThat(item.get("options").size()).isEqualTo(3);
        assertThat(item.get("options").get(1).get("misconception").getStringValue())
                .isEqualTo("half-of-the-kernel");
        assertThat(item.get("findings").get(0).get("says").getStringValue())
                .isEqualTo(Finding.STRONGER_DO_WORSE.sentence());
        assertThat(client.get(PATH + "/no-such-question").status()).isEqualTo(404);
        assertThat(client.get("/api/v1/reports/quizzes/nobody-took/items").status())
                .isEqualTo(404);
    }

    @Test
    void eachVersionOfAQuestionStandsByItself() {
        ItemBank.take(node::get, node.person(Role.CANDIDATE), ItemBank.AGAIN, 0);
        QuestionDesk desk = node.get(QuestionDesk.class);
        Person instructor = node.person(Role.INSTRUCTOR);
        String fingerprint = desk.newest(instructor, "count-3").orElseThrow().fingerprint();
        String text = ItemBank.count(3).replace("output channels?", "output channels and a bias?");
        assertThat(desk.saveDraft(instructor, "count-3", text, Optional.of(fingerprint), "test"))
                .isInstanceOf(Publishing.Done.class);
        assertThat(desk.publish(instructor, "count-3", 2, "test")).isInstanceOf(Publishing.Done.class);
        ItemBank.take(node::get, node.person(Role.CANDIDATE), ItemBank.AGAIN, 0);

        ItemReport report = node.get(ItemReports.class)
                .of(reviewer, ItemBank.AGAIN, "count-3")
                .orElseThrow();
        assertThat(report.lines()).extracting(ItemReport.Line::version).containsExactly(1, 2);
        assertThat(report.lines()).allMatch(line -> line.analysis().n() == 1);
        assertThat(report.lines().get(0).excerpt()).doesNotContain("and a bias");
        assertThat(report.lines().get(1).excerpt()).contains("and a bias?");
    }

    private ItemReport report(String quiz) {
        return node.get(ItemReports.class).of(reviewer, quiz).orElseThrow();
    }

    private static ItemReport.Line line(ItemReport report, String question) {
        return report.lines().stream()
                .filter(line -> line.question().equals(question))
                .findFirst()
                .orElseThrow();
    }

    private static ItemAnalysis.Measured measured(ItemReport.Line line) {
        return (ItemAnalysis.Measured) line.analysis();
    }

    private static Stream<OptionAnalysis> analyses(List<ItemReport.AuthoredOption> options) {
        return options.stream().map(ItemReport.AuthoredOption::analysis);
    }
}
