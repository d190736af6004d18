package dev.ascent.core.variant;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/**
 * What chance decided in a variant: the parameters' values and the order of what is shown shuffled. With the question's
 * version it fixes the variant, whatever a later generator would draw from the same seed.
 *
 * @param parameters each a {@link Long}, a {@link Double} or a {@link String}, by name
 * @param orders     for each shuffled list of the question, in the stem's order: which of the author's entries stands
 *                   at each place, 0-based
 */
public record Draw(SequencedMap<String, Object> parameters, List<List<Integer>> orders) {

    public Draw {
        parameters = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parameters));
        parameters.forEach((name, value) -> DrawText.check(name, value));
        orders = orders.stream().map(List::copyOf).toList();
    }

    /**
     * Returns which of the author's entries, 0-based, has an id in a shuffled list of the variant: ids are given by place
     * and differ from one variant to the next. Empty if none has it.
     *
     * @param list which of the shuffled lists, 0-based
     */
    public OptionalInt entry(int list, String id) {
        List<Integer> order = orders.get(list);
        return IntStream.range(0, order.size())
                .filter(place -> Rendering.letter(place).equals(id))
                .map(order::get)
                .findFirst();
    }

    /**
     * Returns the draw as one line of text that {@link #parse} reads back, for storing, such as {@code h=#64 r=%0.5
     * mode="same | 2,0,1 | 1,0}.
     */
    public String text() {
        List<String> words = new ArrayList<>();
        parameters.forEach((name, value) -> words.add(name + "=" + DrawText.write(value)));
        for (List<Integer> order : orders) {
            words.add("|");
            words.add(String.join(",", order.stream().map(String::valueOf).toList()));
        }
        return String.join(" ", words);
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws IllegalArgumentException if it is not such a text
     */
    public static Draw parse(String text) {
        SequencedMap<String, Object> parameters = new LinkedHashMap<>();
        List<List<Integer>> orders = new ArrayList<>();
        String[] sections = text.split("\\|", -1);
        for (String word : DrawText.words(sections[0])) {
            Map.Entry<String, Object> parameter = DrawText.parameter(word);
            parameters.put(parameter.getKey(), parameter.getValue());
        }
        for (int i = 1; i < sections.length; i++) {
            orders.add(DrawText.order(sections[i].strip()));
        }
        return new Draw(parameters, orders);
    }
}
