package dev.ascent.server.report;

import dev.ascent.core.grade.Confidence;
import dev.ascent.core.grade.Outcome;
import dev.ascent.core.grade.Scoring;
import dev.ascent.core.psychometrics.Responses;
import dev.ascent.server.report.ItemRows.Item;
import dev.ascent.server.report.ItemRows.Sitting;
import dev.ascent.server.report.ItemRows.Slot;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the newest graded attempts of a quiz earned of each version of a question, by how right the answers were: what
 * certainty or a wrong choice cost is no matter of the question's.
 *
 * @param rows      in which row of the matrix each attempt stands, by its id; the earliest that was finished in the first
 * @param items     in the order of the matrix's columns
 */
record ItemMatrix(Map<Long, Integer> rows, List<Item> items, Responses responses) {

    private static final Map<String, Outcome> OUTCOMES =
            Stream.of(Outcome.values()).collect(Collectors.toMap(Outcome::id, Function.identity()));

    /** Reads at most so many attempts. */
    static ItemMatrix read(ItemRows rows, String quiz, int most) {
        List<Sitting> sittings = rows.sittings(quiz, most);
        Map<Long, Integer> places = new HashMap<>();
        sittings.forEach(sitting -> places.put(sitting.attempt(), places.size()));
        Map<Place, Confidence> sure = sure(rows, quiz, most, sittings);
        Map<Item, double[]> columns = new LinkedHashMap<>();
        Map<Item, Integer> points = new HashMap<>();
        for (Slot slot : rows.slots(quiz, most)) {
            Integer place = places.get(slot.attempt());
            if (place != null) { // else it was graded since the attempts were read
                int max = points.computeIfAbsent(slot.item(), item -> slot.points());
                columns.computeIfAbsent(slot.item(), item -> notGiven(places.size()))[place] =
                        max * share(slot, Optional.ofNullable(sure.get(new Place(slot.attempt(), slot.slot()))));
            }
        }
        List<Item> items = List.copyOf(columns.keySet());
        List<Responses.Item> heads = items.stream()
                .map(item -> new Responses.Item(item.question(), Objects.requireNonNull(points.get(item))))
                .toList();
        return new ItemMatrix(
                places, items, Responses.of(heads, columns.values().toArray(double[][]::new)));
    }

    private static double[] notGiven(int attempts) {
        double[] column = new double[attempts];
        Arrays.fill(column, Double.NaN);
        return column;
    }

    /**
     * The share of the points to which an answer is right, as exactly as points are kept; NaN where a person has yet to score
     * it.
     */
    private static double share(Slot slot, Optional<Confidence> sure) {
        return switch (Objects.requireNonNull(OUTCOMES.get(slot.outcome()), slot.outcome())) {
            case RIGHT -> 1;
            case WRONG, UNREADABLE, UNANSWERED -> 0;
            case AWAITING -> Double.NaN;
            case PARTLY -> {
                double mark = slot.earned().doubleValue() / slot.points();
                yield sure.map(confidence -> confidence.share(mark)).orElse(Math.clamp(mark, 0, 1));
            }
        };
    }

    /** How sure candidates were of what is partly right, where certainty decides how many points that is. */
    private static Map<Place, Confidence> sure(ItemRows rows, String quiz, int most, List<Sitting> sittings) {
        Set<Long> asked = sittings.stream()
                .filter(sitting -> Scoring.parse(sitting.scoring()).asksConfidence())
                .map(Sitting::attempt)
                .collect(Collectors.toSet());
        if (asked.isEmpty()) {
            return Map.of();
        }
        return rows.stated(quiz, most).stream()
                .filter(stated -> asked.contains(stated.attempt()))
                .collect(Collectors.toMap(
                        stated -> new Place(stated.attempt(), stated.slot()),
                        stated -> Optional.ofNullable(stated.confidence())
                                .flatMap(Confidence::of)
                                .orElse(Confidence.LOW)));
    }

    /** A question's place. */
    private record Place(long attempt, int slot) {}
}
