package dev.ascent.server.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.core.question.Response;
import dev.ascent.core.schedule.Fsrs;
import dev.ascent.core.schedule.FsrsParameters;
import dev.ascent.core.schedule.Memory;
import dev.ascent.core.schedule.Rating;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.attempt.AnswerKey;
import dev.ascent.server.attempt.AttemptService;
import dev.ascent.server.attempt.Saving;
import dev.ascent.server.fixture.ApiClient;
import dev.ascent.server.fixture.ApiClient.Answer;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.NodeFixture;
import dev.ascent.server.fixture.OwnQuiz;
import dev.ascent.server.ident.Id;
import dev.ascent.server.page.PageRequest;
import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class PracticeTest {
    private final NodeFixture node;
    private final Person candidate;
    private final ApiClient api;
    private final Practice practice;

    PracticeTest(Engine engine) {
        node = NodeFixture.shared(engine);
        candidate = node.person(Role.CANDIDATE);
        api = node.client(candidate);
        practice = node.get(Practice.class);
        node.publish(OwnQuiz.CHOICES);
    }

    @Test
    void asksWhatWasMissedInAnotherVariantAndByFsrs() {
        List<String> missed = miss();

        List<DueCard> due = due();
        assertThat(due).extracting(DueCard::question).containsExactlyInAnyOrderElementsOf(missed);
        DueCard card = due.getFirst();

        var first = (Reviewing.Done) review(card, new Recall.Rated(Rating.GOOD));
        Fsrs fsrs = new Fsrs(FsrsParameters.DEFAULT);
        Memory memory = fsrs.first(Rating.GOOD);
        assertThat(first.days()).isEqualTo(fsrs.interval(memory));
        assertThat(due()).extracting(DueCard::id).doesNotContain(card.id());

        node.advance(Duration.ofDays(first.days()));
        DueCard again = due().stream()
                .filter(other -> other.id().equals(card.id()))
                .findFirst()
                .orElseThrow();
        assertThat(again.sequence()).isEqualTo(2);
        var second = (Reviewing.Done) review(again, new Recall.Answer(new Response.None()));
        assertThat(second.rating()).isEqualTo(Rating.AGAIN);
        assertThat(second.days()).isEqualTo(fsrs.interval(fsrs.review(memory, Rating.AGAIN, first.days())));
        assertThat(second.question().answered().variantSeed())
                .isNotEqualTo(first.question().answered().variantSeed());
    }

    @Test
    void countsEachReviewOnceAndOnlyForItsCandidate() {
        miss();
        DueCard card = due().getFirst();
        String path = "/api/v1/reviews/" + card.id();
        String body = "{\"sequence\": 1, \"version\": " + card.version() + ", \"rating\": \"easy\"}";

        assertThat(node.client(node.person(Role.ADMINISTRATOR)).post(path, body).status())
                .isEqualTo(404);
        assertThat(api.post(path, body.replace("easy", "splendid")).problem()).isEqualTo("invalid-request");
        assertThat(api.post(path, body.replace("}", ", \"response\": \"a\"}")).problem())
                .isEqualTo("invalid-request");
        Answer done = api.post(path, body);
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(done.json().get("question").get("solution").getStringValue()).isNotBlank();
        Answer repeated = api.post(path, body);
        assertThat(repeated.problem()).isEqualTo("stale-review");
        assertThat(repeated.json().get("sequence").getIntValue()).isEqualTo(2);
    }

    @Test
    void gradesAnAnswerAndListsPartByPartWithoutKeys() {
        int missed = miss().size();
        List<JsonNode> cards = new ArrayList<>();
        String next = "";
        do {
            Answer part = api.get("/api/v1/reviews/due?limit=1" + (next.isEmpty() ? "" : "&after=" + next));
            assertThat(part.status()).as(part.body()).isEqualTo(200);
            assertThat(part.body()).doesNotContain("\"correct\"", "\"why\"", "\"solution\"", "\"answer\"");
            part.json().get("items").values().forEach(cards::add);
            next = part.json().get("next").isNull() ? "" : part.text("next");
        } while (!next.isEmpty());
        assertThat(cards).hasSize(missed);

        JsonNode card = cards.getFirst();
        assertThat(card.get("question").get("kind").getStringValue()).isEqualTo("single-choice");
        String path = "/api/v1/reviews/" + card.get("card").getStringValue();
        Answer key = api.get(path + "/answer?version=" + card.get("version").getIntValue());
        String right = "";
        for (JsonNode option : key.json().get("options").values()) {
            right = option.get("correct").getBooleanValue() ? option.get("id").getStringValue() : right;
        }
        Answer reviewed = api.post(
                path,
                "{\"sequence\": 1, \"version\": " + card.get("version").getIntValue() + ", \"response\": \"" + right
                        + "\"}");

        assertThat(reviewed.text("rating")).as(reviewed.body()).isEqualTo("good");
        assertThat(reviewed.json().get("question").get("verdict").getStringValue())
                .isEqualTo("right");
        assertThat(api.get("/api/v1/reviews/due?after=nonsense").problem()).isEqualTo("invalid-request");
    }

    @Test
    void keepsTheFirstAnswerUntilItIsRated() {
        miss();
        DueCard card = due().getFirst();
        String path = "/api/v1/reviews/" + card.id();
        String asked = "{\"sequence\": 1, \"version\": " + card.version();
        PracticeQueue before = practice.queue(candidate);

        Answer kept = api.put(path + "/answer", asked + ", \"response\": null}");
        assertThat(kept.status()).as(kept.body()).isEqualTo(200);
        assertThat(kept.text("suggested")).isEqualTo("again");
        assertThat(kept.json().get("question").get("solution").getStringValue()).isNotBlank();
        assertThat(practice.first(candidate).orElseThrow().sequence()).isEqualTo(1);

        node.advance(Duration.ofHours(1));
        Response another = new Response.Text(card.prompt().options().getFirst().id());
        var again = (Checking.Kept) node.get(Checks.class).check(candidate, card.id(), card.version(), 1, another);
        assertThat(again.card().question().answered().response()).isEqualTo(new Response.None());
        assertThat(node.get(Checks.class).waiting(candidate, card.id()).map(CheckedCard::answeredAt))
                .contains(again.card().answeredAt());

        int days = kept.json().get("days").get("hard").getIntValue();
        assertThat(again.card().days()).containsEntry(Rating.HARD, days);
        var done = (Reviewing.Done) review(card, new Recall.Rated(Rating.HARD));
        assertThat(done.days()).isEqualTo(days);
        assertThat(done.dueAt()).isEqualTo(again.card().answeredAt().plus(Duration.ofDays(days)));
        assertThat(done.question().answered().response()).isEqualTo(new Response.None());
        assertThat(practice.queue(candidate).due()).isEqualTo(before.due() - 1);
        assertThat(practice.queue(candidate).next()).contains(done.dueAt());
        assertThat(node.get(Checks.class).waiting(candidate, card.id())).isEmpty();
        assertThat(api.put(path + "/answer", asked + ", \"response\": null}").problem())
                .isEqualTo("stale-review");
    }

    private List<DueCard> due() {
        return practice.due(candidate, new PageRequest(Optional.empty(), PageRequest.MOST))
                .items();
    }

    private Reviewing review(DueCard card, Recall recall) {
        return practice.review(candidate, card.id(), card.version(), card.sequence(), recall);
    }

    /** Takes a quiz of choices, of which the first is answered rightly; tells the questions of the others. */
    private List<String> miss() {
        Answer started = api.post("/api/v1/attempts", "{\"quiz\": \"" + OwnQuiz.CHOICES.id() + "\"}");
        Id attempt = Id.parse(started.text("id")).orElseThrow();
        AnswerKey key = new AnswerKey(node.node().context());
        AttemptService attempts = node.get(AttemptService.class);
        int slots = started.json().get("slots").size();
        for (int slot = 1; slot <= slots; slot++) {
            Response response = slot == 1 ? key.right(attempt, slot) : key.wrong(attempt, slot);
            assertThat(attempts.save(candidate, attempt, slot, 1, response)).isInstanceOf(Saving.Saved.class);
        }
        attempts.submit(candidate, attempt, "test");
        List<String> missed = new ArrayList<>();
        for (JsonNode question : api.get("/api/v1/attempts/" + attempt + "/result")
                .json()
                .get("questions")
                .values()) {
            if (question.get("verdict").getStringValue().equals("wrong")) {
                missed.add(question.get("question").getStringValue());
            }
        }
        assertThat(missed).hasSize(slots - 1);
        return missed;
    }
}
