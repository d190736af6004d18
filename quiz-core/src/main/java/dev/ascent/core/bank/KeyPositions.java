package dev.ascent.core.bank;

import dev.ascent.core.question.Body;
import dev.ascent.core.question.Option;
import dev.ascent.core.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds topics whose single-choice questions have the key written at the same place in nearly every file. The order
 * shown is drawn, but whoever reads, exports or prints the files sees the pattern.
 */
final class KeyPositions {

    private static final int COMPARABLE = 5;
    private static final double NEARLY_ALL = 0.8;

    private KeyPositions() {}

    /** Returns a problem for each such topic, at the first of its files. */
    static List<Problem> in(Bank bank, BankFiles files) {
        Map<String, List<Question>> byTopic = new TreeMap<>();
        for (Question question : bank.questions()) {
            if (question.body() instanceof Body.SingleChoice) {
                byTopic.computeIfAbsent(question.topic().id(), topic -> new ArrayList<>())
                        .add(question);
            }
        }
        List<Problem> problems = new ArrayList<>();
        for (List<Question> questions : byTopic.values()) {
            Map<Integer, Integer> places = new TreeMap<>();
            questions.forEach(question -> places.merge(place(question), 1, Integer::sum));
            places.forEach((place, count) -> {
                if (questions.size() >= COMPARABLE && count >= NEARLY_ALL * questions.size()) {
                    Question first = questions.getFirst();
                    problems.add(files.problem(
                            Code.B110,
                            BankFiles.path(first),
                            "options",
                            count + " of the " + questions.size() + " single-choice questions of "
                                    + first.topic().id() + " have their key written as option " + (place + 1)));
                }
            });
        }
        return problems;
    }

    private static int place(Question question) {
        List<Option> options = question.body() instanceof Body.SingleChoice(var written) ? written : List.<Option>of();
        return options.stream().map(Option::correct).toList().indexOf(true);
    }
}
