package dev.ascent.core.bank;

import dev.ascent.core.question.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds questions of one topic whose stems have most of their words in common (Jaccard index of word pairs).
 *
 * <p>A stem is only compared with those that share one of its rarest word pairs: two sets whose index is above t have
 * one in common among the first n − ⌈t·n⌉ + 1 of each, in any fixed order (prefix filtering; Chaudhuri, Ganti, Kaushik:
 * A Primitive Operator for Similarity Joins in Data Cleaning, ICDE 2006). A stem that was found to repeat another is not
 * compared with later ones, and of those that share a pair only the first few are, so that the work grows with the
 * bank's size and not with its square; past that bound a repetition can be missed.
 */
final class NearDuplicates {

    private static final double ALIKE = 0.7;

    /** Stems kept at most under one word pair. */
    private static final int KEPT = 16;

    private final Map<String, Integer> frequencies = new HashMap<>();
    private final Map<String, List<Stem>> byPair = new HashMap<>();
    private long comparisons;

    private NearDuplicates() {}

    private record Stem(Question question, Set<String> pairs) {}

    static List<Problem> in(Bank bank, BankFiles files) {
        return new NearDuplicates()
                .find(bank.questions()).entrySet().stream()
                        .map(found -> files.problem(
                                Code.B103,
                                BankFiles.path(found.getKey()),
                                "stem",
                                "the stem is nearly that of `"
                                        + found.getValue().id() + "`"))
                        .toList();
    }

    /** Returns how many pairs of stems are compared to find those of a bank. */
    static long comparisons(List<Question> questions) {
        NearDuplicates duplicates = new NearDuplicates();
        duplicates.find(questions);
        return duplicates.comparisons;
    }

    /** Returns each question that repeats an earlier one, with that one. */
    private Map<Question, Question> find(List<Question> questions) {
        List<Stem> stems = questions.stream()
                .map(question -> new Stem(question, pairs(question)))
                .toList();
        stems.forEach(stem -> stem.pairs().forEach(pair -> frequencies.merge(pair, 1, Integer::sum)));
        Map<Question, Question> found = new HashMap<>();
        for (Stem stem : stems) {
            List<String> rarest = rarest(stem);
            Optional<Stem> original = original(stem, rarest);
            if (original.isPresent()) {
                found.put(stem.question(), original.get().question());
            } else {
                rarest.forEach(pair -> keep(stem, byPair.computeIfAbsent(pair, first -> new ArrayList<>())));
            }
        }
        return found;
    }

    private Optional<Stem> original(Stem stem, List<String> rarest) {
        Map<Question, Stem> candidates = new LinkedHashMap<>();
        for (String pair : rarest) {
            byPair.getOrDefault(pair, List.of()).forEach(kept -> candidates.put(kept.question(), kept));
        }
        for (Stem candidate : candidates.values()) {
            comparisons++;
            if (jaccard(stem.pairs(), candidate.pairs()) > ALIKE) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private static void keep(Stem stem, List<Stem> kept) {
        if (kept.size() < KEPT) {
            kept.add(stem);
        }
    }

    private List<String> rarest(Stem stem) {
        int size = stem.pairs().size();
        return stem.pairs().stream()
                .sorted(Comparator.comparing((String pair) -> frequencies.getOrDefault(pair, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(size - (long) Math.ceil(ALIKE * size) + 1)
                .toList();
    }

    /** Returns the pairs of neighbouring words of a stem, each with the topic, within which stems are compared. */
    private static Set<String> pairs(Question question) {
        String topic = question.topic().id() + " ";
        String[] words = question.stem().toLowerCase(Locale.ROOT).split("\\W+");
        Set<String> pairs = new HashSet<>();
        Arrays.stream(words).limit(1).forEach(word -> pairs.add(topic + word));
        for (int i = 1; i < words.length; i++) {
            pairs.add(topic + words[i - 1] + " " + words[i]);
        }
        return pairs;
    }

    private static double jaccard(Set<String> a, Set<String> b) {
        long common = a.stream().filter(b::contains).count();
        return (double) common / (a.size() + b.size() - common);
    }
}
