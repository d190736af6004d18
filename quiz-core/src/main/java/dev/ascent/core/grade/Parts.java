package dev.ascent.core.grade;

import dev.ascent.core.grade.Verdict.Graded;
import dev.ascent.core.grade.Verdict.PartVerdict;
import dev.ascent.core.question.Misconception;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the kinds with several parts have in common: each part earns an equal share. */
final class Parts {

    private Parts() {}

    /** Returns the verdict on all parts; {@code sum} is of the parts' shares, 0 to 1 each. */
    static Graded graded(double sum, List<PartVerdict> parts, List<Misconception> misconceptions, String what) {
        long right = parts.stream().filter(PartVerdict::right).count();
        return new Graded(
                sum / parts.size(), misconceptions, parts, right + " of " + parts.size() + " " + what + " right");
    }

    /** Returns the first id that was given and is not known. */
    static String unknown(Set<String> known, Map<String, String> given) {
        return given.keySet().stream()
                .filter(id -> !known.contains(id))
                .sorted()
                .findFirst()
                .orElse("");
    }
}
