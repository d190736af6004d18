package dev.ascent.core.feedback;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A receipt as it is stated beside the one made again of its answers, field by field. */
final class Restatement {

    /** What a replay tells of in words of its own. */
    private static final Set<String> TOLD = Set.of("generator", "slots", "score", "max");

    private static final Set<String> TOLD_OF_SLOTS = Set.of("verdict", "rule", "points");

    private Restatement() {}

    /**
     * Returns a sentence for each field that is not as it is made again, those left out that a replay tells of otherwise.
     *
     * @param stated the tree of the receipt, whose slots are those that were made again
     */
    static List<String> differences(Map<?, ?> stated, Receipt made) {
        Map<?, ?> again = object(JsonTree.read(made.json()));
        List<String> differences = new ArrayList<>(differences("", stated, again, TOLD));
        List<?> slots = slots(stated);
        List<?> slotsAgain = slots(again);
        for (int i = 0; i < slotsAgain.size(); i++) {
            Map<?, ?> slot = object(slots.get(i));
            String where = "Question " + slot.get("slot") + ": ";
            differences.addAll(differences(where, slot, object(slotsAgain.get(i)), TOLD_OF_SLOTS));
        }
        return differences;
    }

    private static List<String> differences(String where, Map<?, ?> stated, Map<?, ?> again, Set<String> told) {
        Set<Object> names = new LinkedHashSet<>(stated.keySet());
        names.addAll(again.keySet());
        names.removeAll(told);
        return names.stream()
                .filter(name -> !Objects.equals(stated.get(name), again.get(name)))
                .map(name -> where + "“" + name + "” is not as it is made again.")
                .toList();
    }

    private static Map<?, ?> object(Object json) {
        return (Map<?, ?>) json;
    }

    private static List<?> slots(Map<?, ?> receipt) {
        return (List<?>) Objects.requireNonNull(receipt.get("slots"));
    }
}
