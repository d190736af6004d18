package dev.ascent.core.feedback;

import dev.ascent.core.grade.Confidence;
import dev.ascent.core.grade.Edition;
import dev.ascent.core.grade.RubricScore;
import dev.ascent.core.grade.RubricScore.Scorer;
import dev.ascent.core.grade.Scoring;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Draw;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A receipt as its JSON states it, before anything of it is believed.
 *
 * @param repeatable whether receipts of its form are still made, so that all of it can be compared
 * @param generator which way of making draws of seeds it names
 * @param grader    which edition judged its answers
 * @param blueprint the plan's id
 * @param fingerprint SHA-256 of the plan's text
 * @param tree      all of it, as it stands
 */
record StatedReceipt(
        boolean repeatable,
        String generator,
        Edition grader,
        String blueprint,
        String fingerprint,
        Scoring scoring,
        long seed,
        List<Slot> slots,
        BigDecimal score,
        BigDecimal max,
        Map<?, ?> tree) {

    /** The form that receipts had before quizzes could choose how points are given. */
    private static final String FIRST_FORMAT = "ascent-receipt-1";

    /** The form that receipts had before they named the verdict on each part. */
    private static final String SECOND_FORMAT = "ascent-receipt-2";

    /**
     * A place as stated.
     *
     * @param sha256 of the question's text
     * @param rule   which rule gave the verdict, in words
     */
    record Slot(
            int number,
            String question,
            int version,
            String sha256,
            long seed,
            Draw draw,
            Response response,
            Optional<Confidence> confidence,
            Optional<RubricScore> rubric,
            String verdict,
            Optional<String> rule,
            BigDecimal points,
            int max) {}

    /**
     * Reads a receipt.
     *
     * @throws IllegalArgumentException if it is none; the message says what is wrong
     */
    static StatedReceipt read(String json) {
        Map<?, ?> root = object(JsonTree.read(json), "the receipt");
        String format = text(root, "receipt");
        boolean first = format.equals(FIRST_FORMAT);
        boolean named = format.equals(Receipt.FORMAT);
        boolean repeatable = named || format.equals(Receipt.THIRD_FORMAT);
        if (!first && !repeatable && !format.equals(SECOND_FORMAT)) {
            throw new IllegalArgumentException("receipts of the form “" + format + "” are not known here");
        }
        Map<?, ?> blueprint = object(field(root, "blueprint"), "blueprint");
        if (!(field(root, "slots") instanceof List<?> slots)) {
            throw new IllegalArgumentException("“slots” is not a list");
        }
        return new StatedReceipt(
                repeatable,
                text(root, "generator"),
                named ? grader(text(root, "grader")) : Edition.FIRST,
                text(blueprint, "id"),
                text(blueprint, "sha256"),
                first ? Scoring.PLAIN : Scoring.parse(text(root, "scoring")),
                Long.parseLong(text(root, "seed")),
                slots.stream().map(StatedReceipt::slot).toList(),
                new BigDecimal(text(root, "score")),
                new BigDecimal(text(root, "max")),
                root);
    }

    private static Slot slot(Object json) {
        Map<?, ?> slot = object(json, "a slot");
        return new Slot(
                Integer.parseInt(text(slot, "slot")),
                text(slot, "question"),
                Integer.parseInt(text(slot, "version")),
                text(slot, "sha256"),
                Long.parseLong(text(slot, "seed")),
                Draw.parse(text(slot, "draw")),
                response(field(slot, "response")),
                slot.containsKey("confidence") ? Optional.of(confidence(text(slot, "confidence"))) : Optional.empty(),
                slot.containsKey("scored") ? Optional.of(rubric(field(slot, "scored"))) : Optional.empty(),
                text(slot, "verdict"),
                slot.containsKey("rule") ? Optional.of(text(slot, "rule")) : Optional.empty(),
                new BigDecimal(text(slot, "points")),
                Integer.parseInt(text(slot, "max")));
    }

    private static Edition grader(String id) {
        return Edition.of(id).orElseThrow(() -> new IllegalArgumentException("there is no grader “" + id + "” here"));
    }

    private static Confidence confidence(String id) {
        return Confidence.of(id).orElseThrow(() -> new IllegalArgumentException("there is no confidence “" + id + "”"));
    }

    private static RubricScore rubric(Object json) {
        Map<?, ?> scored = object(json, "“scored”");
        String by = text(scored, "by");
        if (!(field(scored, "criteria") instanceof List<?> criteria)) {
            throw new IllegalArgumentException("“criteria” is not a list");
        }
        Scorer scorer = Stream.of(Scorer.values())
                .filter(candidate -> candidate.id().equals(by))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody called “" + by + "” scores"));
        Set<String> met = criteria.stream().map(StatedReceipt::text).collect(Collectors.toSet());
        return new RubricScore(met, scorer);
    }

    private static Response response(Object json) {
        return switch (json) {
            case String text -> new Response.Text(text);
            case List<?> list -> list(list.stream().map(StatedReceipt::text).toList());
            case Map<?, ?> blanks -> {
                Map<String, String> texts = new TreeMap<>();
                blanks.forEach((id, text) -> texts.put(text(id), text(text)));
                yield new Response.Blanks(texts);
            }
            default -> new Response.None();
        };
    }

    /** Ids begin with a letter: a list of numbers is one of lines. */
    private static Response list(List<String> entries) {
        return !entries.isEmpty() && entries.stream().allMatch(entry -> entry.matches("\\d{1,9}"))
                ? new Response.Lines(entries.stream().map(Integer::valueOf).toList())
                : new Response.Ids(entries);
    }

    private static String text(Map<?, ?> object, String name) {
        return text(field(object, name));
    }

    private static String text(Object json) {
        if (json instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("a text is expected, and something else stands there");
    }

    private static Object field(Map<?, ?> object, String name) {
        Object value = object.get(name);
        if (value == null) {
            throw new IllegalArgumentException("“" + name + "” is missing");
        }
        return value;
    }

    private static Map<?, ?> object(Object json, String what) {
        if (json instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException(what + " is not an object");
    }
}
