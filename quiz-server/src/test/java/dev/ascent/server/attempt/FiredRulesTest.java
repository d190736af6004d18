package dev.ascent.server.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ascent.core.assemble.Assembler;
import dev.ascent.core.assemble.Assembly;
import dev.ascent.core.bank.Bank;
import dev.ascent.core.question.Body;
import dev.ascent.core.question.ChoiceScoring;
import dev.ascent.core.question.Question;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Dimensions;
import dev.ascent.core.variant.Task;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.catalogue.Catalogue;
import dev.ascent.server.fixture.ApiClient;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.NodeFixture;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Result and receipt say which rule gave the points. */
@ParameterizedClass
@EnumSource(Engine.class)
class FiredRulesTest {
    private final NodeFixture node;
    private final AttemptService attempts;
    private final Person candidate;

    FiredRulesTest(Engine engine) {
        node = NodeFixture.shared(engine);
        attempts = node.get(AttemptService.class);
        // With the role that may choose a seed.
        candidate = node.person(Role.CANDIDATE, Role.INSTRUCTOR);
    }

    @Test
    void anErrorThatIsCarriedForwardIsChargedOnceAndShown() {
        Asked asked = start("shapes-and-code", question -> question.id().equals("small-cnn-shape-chain"));
        Task.ShapeChain chain = (Task.ShapeChain) asked.place.variant().task();
        Map<String, String> shapes = new LinkedHashMap<>();
        List<String> first =
                new ArrayList<>(chain.rows().getFirst().shape().key().sizes());
        first.set(1, String.valueOf(Integer.parseInt(first.get(1)) + 1));
        Dimensions before = new Dimensions(first);
        shapes.put("1", before.text());
        long carried = 0;
        for (Task.Row row : chain.rows().subList(1, chain.rows().size())) {
            before = row.from().orElseThrow().after(before).orElseThrow();
            carried += before.matches(row.shape().key(), chain.symbols()) ? 0 : 1;
            shapes.put(row.id(), before.text());
        }
        assertThat(carried).isPositive();

        JsonNode shown = result(asked, new Response.Blanks(shapes));

        int rows = chain.rows().size();
        String rule = "%d of %d rows right, %d of them as carried forward".formatted(rows - 1, rows, carried);
        assertThat(shown.get("rule").getStringValue()).isEqualTo(rule);
        List<String> marks = new ArrayList<>();
        shown.get("parts").values().forEach(part -> marks.add(mark(part)));
        assertThat(marks).startsWith("wrong", "carried");
        assertThat(marks).filteredOn("carried"::equals).hasSize((int) carried);
        assertThat(receipt(asked))
                .contains("\"rule\":\"" + rule + "\"", "\"parts\":{\"1\":\"wrong\",\"2\":\"carried\"")
                .contains("\"points\":" + shown.get("points").coerceStringValue());
    }

    @Test
    void eachOptionCountsByItselfWhereTheQuestionSaysSo() {
        Asked asked = start(
                "mathematical-foundations",
                question -> question.body() instanceof Body.MultipleChoice choice
                        && choice.scoring() == ChoiceScoring.PER_OPTION);
        Task.MultipleChoice task = (Task.MultipleChoice) asked.place.variant().task();
        List<String> right = task.choices().stream()
                .filter(Task.Choice::correct)
                .map(Task.Choice::id)
                .toList();
        List<String> chosen = right.subList(1, right.size());

        JsonNode shown = result(asked, new Response.Ids(chosen));

        String rule = "per-option: %d of %d right ones, 0 wrong".formatted(chosen.size(), right.size());
        assertThat(shown.get("rule").getStringValue()).isEqualTo(rule);
        double share = 1 - 2.0 / task.choices().size();
        assertThat(shown.get("points").getDoubleValue()).isCloseTo(share * asked.place.points(), within(0.005));
        assertThat(shown.get("verdict").getStringValue()).isEqualTo("partly");
        assertThat(receipt(asked)).contains("\"verdict\":\"partly\",\"rule\":\"" + rule + "\"");
    }

    private record Asked(AttemptView attempt, Paper.Place place) {}

    /** An attempt whose form asks such a question: seeds are tried until one does. */
    private Asked start(String quiz, Predicate<Question> wanted) {
        Bank bank = node.get(Catalogue.class).bank();
        long seed = LongStream.range(0, 1_000)
                .filter(tried -> Assembler.assemble(bank, bank.quiz(quiz).orElseThrow(), tried)
                                instanceof Assembly.Assembled(var form)
                        && form.slots().stream().anyMatch(slot -> wanted.test(slot.question())))
                .findFirst()
                .orElseThrow();
        AttemptView attempt = ((Starting.Started)
                        node.get(Starter.class).start(candidate, quiz, OptionalLong.of(seed), "test"))
                .attempt();
        Paper.Place place = node.get(Papers.class).of(attempt.id().number()).orElseThrow().places().stream()
                .filter(one -> wanted.test(one.variant().question()))
                .findFirst()
                .orElseThrow();
        return new Asked(attempt, place);
    }

    /** The question in the result that the API shows, once it is answered so. */
    private JsonNode result(Asked asked, Response response) {
        assertThat(attempts.save(candidate, asked.attempt.id(), asked.place.slot(), 1, response))
                .isInstanceOf(Saving.Saved.class);
        attempts.submit(candidate, asked.attempt.id(), "test");
        ApiClient api = node.client(candidate);
        return api.get("/api/v1/attempts/" + asked.attempt.id() + "/result")
                .json()
                .get("questions")
                .get(asked.place.slot() - 1);
    }

    private String receipt(Asked asked) {
        return ((Results.Outcome.Ready) node.get(Results.class).of(candidate, asked.attempt.id()))
                .result()
                .receipt();
    }

    private static String mark(JsonNode part) {
        if (part.get("carriedForward") != null) {
            return "carried";
        }
        return part.get("right").getBooleanValue() ? "right" : "wrong";
    }
}
