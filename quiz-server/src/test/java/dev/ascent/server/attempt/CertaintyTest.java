package dev.ascent.server.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ascent.core.feedback.ConfidenceCalibration.Stated;
import dev.ascent.core.feedback.Replay;
import dev.ascent.core.grade.Cause;
import dev.ascent.core.grade.Confidence;
import dev.ascent.core.grade.Outcome;
import dev.ascent.core.grade.Points;
import dev.ascent.core.grade.Scoring;
import dev.ascent.core.grade.Verdict;
import dev.ascent.core.question.Response;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.catalogue.Catalogue;
import dev.ascent.server.fixture.ApiClient;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.NodeFixture;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A quiz that marks by certainty, from its start to its receipt. */
@ParameterizedClass
@EnumSource(Engine.class)
class CertaintyTest {
    private static final Optional<Confidence> HIGH = Optional.of(Confidence.HIGH);

    private final NodeFixture node;
    private final AttemptService attempts;
    private final AnswerKey key;
    private final Person candidate;

    CertaintyTest(Engine engine) {
        node = NodeFixture.shared(engine);
        attempts = node.get(AttemptService.class);
        key = new AnswerKey(node.node().context());
        candidate = node.person(Role.CANDIDATE);
    }

    @Test
    void certaintyEarnsAndCostsAndTheReceiptReproducesIt() {
        AttemptView attempt = start("calibration-check");
        assertThat(attempt.scoring()).isEqualTo(new Scoring.Certainty(false));
        save(attempt, 1, right(attempt, 1), HIGH);
        save(attempt, 2, right(attempt, 2), Optional.of(Confidence.LOW));
        save(attempt, 3, right(attempt, 3), Optional.empty());
        save(attempt, 4, wrong(attempt, 4), HIGH);
        save(attempt, 5, right(attempt, 5), Optional.of(Confidence.MEDIUM));
        save(attempt, 6, new Response.None(), HIGH);
        attempts.submit(candidate, attempt.id(), "test");

        Result result = result(attempt);
        List<Double> marks = List.of(1.0, 1 / 3.0, 1 / 3.0, -2.0, 2 / 3.0, 0.0);
        BigDecimal sum = BigDecimal.ZERO;
        for (int slot = 1; slot <= marks.size(); slot++) {
            BigDecimal earned = Points.earned(
                    marks.get(slot - 1), attempt.slots().get(slot - 1).points());
            assertThat(result.questions().get(slot - 1).answered().earned())
                    .as("question %d", slot)
                    .isEqualByComparingTo(earned);
            sum = sum.add(earned);
        }
        assertThat(result.report().score()).isEqualByComparingTo(sum.max(BigDecimal.ZERO));
        assertThat(result.attempt().score().orElseThrow())
                .isEqualByComparingTo(result.report().score());
        assertThat(result.report().calibration().orElseThrow().levels())
                .extracting(Stated::confidence, Stated::answers)
                .containsExactly(tuple(Confidence.LOW, 2), tuple(Confidence.MEDIUM, 1), tuple(Confidence.HIGH, 2));
        assertReproduced(result);
    }

    @Test
    void aWholeQuizIsNeverScoredBelowZero() {
        AttemptView attempt = start("calibration-check");
        attempt.slots().forEach(slot -> save(attempt, slot.slot(), wrong(attempt, slot.slot()), HIGH));
        attempts.submit(candidate, attempt.id(), "test");

        Result result = result(attempt);
        assertThat(result.questions())
                .allMatch(one -> one.answered().earned().signum() < 0
                        || one.answered().verdict().outcome() == Outcome.PARTLY);
        assertThat(result.report().score()).isZero();
        assertThat(result.report().topics()).allMatch(topic -> topic.share() >= 0);
        assertReproduced(result);
    }

    @Test
    void aCertaintyIsPartOfTheAnswerThatIsSaved() {
        AttemptView attempt = start("calibration-check");
        Response answer = right(attempt, 1);
        Saving first = attempts.save(candidate, attempt.id(), 1, 1, answer, HIGH);

        assertThat(attempts.save(candidate, attempt.id(), 1, 1, answer, HIGH)).isEqualTo(first);
        Saving.Stale stale = (Saving.Stale) attempts.save(candidate, attempt.id(), 1, 1, answer, Optional.empty());
        assertThat(stale.newest().confidence()).isEqualTo(HIGH);
        attempts.save(candidate, attempt.id(), 1, 2, answer, Optional.of(Confidence.LOW));
        SavedResponse saved = attempts.show(candidate, attempt.id())
                .orElseThrow()
                .slots()
                .getFirst()
                .saved()
                .orElseThrow();
        assertThat(saved.confidence()).contains(Confidence.LOW);
        assertThat(saved.response()).isEqualTo(answer);
    }

    @Test
    void aPlainQuizTakesNoCertainty() {
        AttemptView attempt = start("junior-screen");

        assertThat(attempts.save(candidate, attempt.id(), 1, 1, new Response.None(), HIGH))
                .isEqualTo(new Saving.Unreadable(new Verdict.Unreadable(Cause.CERTAINTY_NOT_ASKED)));
        assertThat(attempts.show(candidate, attempt.id())
                        .orElseThrow()
                        .slots()
                        .getFirst()
                        .saved())
                .isEmpty();
    }

    @Test
    void theApiTakesAndShowsCertainty() {
        ApiClient api = node.client(candidate);
        assertThat(api.get("/api/v1/quizzes").body()).contains("\"scoring\":\"certainty\"", "\"scoring\":\"plain\"");
        ApiClient.Answer started = api.post("/api/v1/attempts", "{\"quiz\": \"calibration-check\"}");
        assertThat(started.text("scoring")).isEqualTo("certainty");
        String path = "/api/v1/attempts/" + started.text("id");
        String slot = path + "/slots/1/response";

        assertThat(api.put(slot, "{\"sequence\": 1, \"response\": null}").status())
                .isEqualTo(200);
        assertThat(api.put(slot, "{\"sequence\": 2, \"response\": null, \"confidence\": \"high\"}")
                        .status())
                .isEqualTo(200);
        ApiClient.Answer unknown = api.put(slot, "{\"sequence\": 3, \"response\": null, \"confidence\": \"very\"}");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.text("detail")).contains("low, medium or high");
        assertThat(api.put(slot, "{\"sequence\": 1, \"response\": null}").body())
                .contains("\"confidence\":\"high\"");
        assertThat(api.get(path).json().get("slots").get(0).get("confidence").getStringValue())
                .isEqualTo("high");
        api.post(path + "/submission", "");
        assertThat(api.get(path + "/result").body())
                .contains("\"scoring\":\"certainty\"", "\"calibration\":{\"gained\":0,\"levels\":[]}");
    }

    private AttemptView start(String quiz) {
        return ((Starting.Started) node.get(Starter.class).start(candidate, quiz, OptionalLong.empty(), "test"))
                .attempt();
    }

    private void save(AttemptView attempt, int slot, Response response, Optional<Confidence> confidence) {
        assertThat(attempts.save(candidate, attempt.id(), slot, 1, response, confidence))
                .isInstanceOf(Saving.Saved.class);
    }

    private Result result(AttemptView attempt) {
        return ((Results.Outcome.Ready) node.get(Results.class).of(candidate, attempt.id())).result();
    }

    /** From the receipt's text and the bank alone, to the same bits. */
    private void assertReproduced(Result result) {
        Replay replay = Replay.of(
                result.receipt(),
                (id, sha256) -> node.get(Catalogue.class)
                        .bank()
                        .question(id)
                        .filter(question -> question.fingerprint().equals(sha256)));

        assertThat(replay.differences()).isEmpty();
        assertThat(replay.score()).isEqualByComparingTo(result.report().score());
        assertThat(replay.code()).contains(result.receiptCode());
    }

    private Response right(AttemptView attempt, int slot) {
        return key.right(attempt.id(), slot);
    }

    private Response wrong(AttemptView attempt, int slot) {
        return key.wrong(attempt.id(), slot);
    }
}
