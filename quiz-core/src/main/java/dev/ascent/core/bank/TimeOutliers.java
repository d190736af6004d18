package dev.ascent.core.bank;

import dev.ascent.core.question.Kind;
import dev.ascent.core.question.Level;
import dev.ascent.core.question.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds questions whose time is far from the median of those of the same kind and level. */
final class TimeOutliers {

    private static final int COMPARABLE = 5;
    private static final double FAR = 3;

    private TimeOutliers() {}

    private record Group(Kind kind, Level level) {}

    static List<Problem> in(Bank bank, BankFiles files) {
        Map<Group, List<Question>> groups = new HashMap<>();
        for (Question question : bank.questions()) {
            groups.computeIfAbsent(new Group(question.kind(), question.level()), group -> new ArrayList<>())
                    .add(question);
        }
        List<Problem> problems = new ArrayList<>();
        for (List<Question> questions : groups.values()) {
            if (questions.size() < COMPARABLE) {
                continue;
            }
            double[] minutes =
                    questions.stream().mapToDouble(Question::minutes).sorted().toArray();
            double median = minutes[minutes.length / 2];
            for (Question question : questions) {
                if (question.minutes() > FAR * median || question.minutes() < median / FAR) {
                    problems.add(files.problem(
                            Code.B104,
                            BankFiles.path(question),
                            "minutes",
                            "`minutes` is " + question.minutes() + "; half of the "
                                    + question.level().id() + " "
                                    + question.kind().id() + " questions take up to " + median));
                }
            }
        }
        return problems;
    }
}
