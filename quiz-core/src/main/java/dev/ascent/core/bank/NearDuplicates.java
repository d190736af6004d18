package dev.ascent.core.bank;

import dev.ascent.core.question.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds questions of one topic whose stems have most of their words in common (Jaccard index of word pairs). */
final class NearDuplicates {

    private static final double ALIKE = 0.7;

    private NearDuplicates() {}

    static List<Problem> in(Bank bank, BankFiles files) {
        Map<String, List<Question>> byTopic = new HashMap<>();
        for (Question question : bank.questions()) {
            byTopic.computeIfAbsent(question.topic().id(), topic -> new ArrayList<>())
                    .add(question);
        }
        List<Problem> problems = new ArrayList<>();
        for (List<Question> questions : byTopic.values()) {
            List<Set<String>> shingles = questions.stream()
                    .map(question -> shingles(question.stem()))
                    .toList();
            for (int i = 0; i < questions.size(); i++) {
                for (int j = 0; j < i; j++) {
                    if (jaccard(shingles.get(i), shingles.get(j)) > ALIKE) {
                        Question question = questions.get(i);
                        problems.add(files.problem(
                                Code.B103,
                                BankFiles.path(question),
                                "stem",
                                "the stem is nearly that of `"
                                        + questions.get(j).id() + "`"));
                    }
                }
            }
        }
        return problems;
    }

    private static Set<String> shingles(String stem) {
        String[] words = stem.toLowerCase(Locale.ROOT).split("\\W+");
        Set<String> shingles = new HashSet<>(Arrays.asList(words).subList(0, Math.min(1, words.length)));
        for (int i = 1; i < words.length; i++) {
            shingles.add(words[i - 1] + " " + words[i]);
        }
        return shingles;
    }

    private static double jaccard(Set<String> a, Set<String> b) {
        long common = a.stream().filter(b::contains).count();
        return (double) common / (a.size() + b.size() - common);
    }
}
