package dev.ascent.core.assemble;

import dev.ascent.core.assemble.Blueprint.Pick;
import dev.ascent.core.question.Question;
import dev.ascent.core.random.SplitMix64;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A maximum matching of the places that a blueprint has to different questions, in random order, by augmenting paths
 * (Kuhn's algorithm). Where a place stays empty, Hall's theorem names the picks that together ask for too much.
 */
final class Matching {

    private final List<Pick> picks;
    private final List<List<Question>> candidates = new ArrayList<>();
    /** For each question that is taken, its place. */
    private final Map<Question, Integer> taken = new LinkedHashMap<>();
    /** For each place, its pick. */
    private final int[] pickOf;

    private final Set<String> shortfalls = new LinkedHashSet<>();

    private Matching(Blueprint blueprint, List<Question> questions, SplitMix64 random) {
        picks = blueprint.picks();
        for (Pick pick : picks) {
            List<Question> fitting = new ArrayList<>(
                    questions.stream().filter(pick.selector()::matches).toList());
            random.shuffle(fitting);
            candidates.add(fitting);
        }
        pickOf = new int[blueprint.questions()];
        int place = 0;
        for (int i = 0; i < picks.size(); i++) {
            Arrays.fill(pickOf, place, place + picks.get(i).count(), i);
            place += picks.get(i).count();
        }
    }

    static Matching of(Blueprint blueprint, List<Question> questions, SplitMix64 random) {
        Matching matching = new Matching(blueprint, questions, random);
        for (int place = 0; place < matching.pickOf.length; place++) {
            matching.fill(place);
        }
        return matching;
    }

    boolean complete() {
        return shortfalls.isEmpty();
    }

    List<String> shortfalls() {
        return List.copyOf(shortfalls);
    }

    double minutes() {
        return taken.keySet().stream().mapToDouble(Question::minutes).sum();
    }

    /** Returns the chosen questions, pick after pick. */
    List<Chosen> chosen() {
        Chosen[] chosen = new Chosen[pickOf.length];
        taken.forEach((question, place) -> chosen[place] = new Chosen(picks.get(pickOf[place]), question));
        return List.of(chosen);
    }

    /** Finds a question for a place, moving others if it must: a breadth-first search for an augmenting path. */
    private void fill(int start) {
        Map<Question, Integer> reachedFrom = new HashMap<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        Set<Integer> seenPicks = new TreeSet<>();
        while (!open.isEmpty()) {
            int place = open.remove();
            if (!seenPicks.add(pickOf[place])) {
                continue;
            }
            for (Question question : candidates.get(pickOf[place])) {
                if (reachedFrom.putIfAbsent(question, place) != null) {
                    continue;
                }
                Integer holder = taken.get(question);
                if (holder == null) {
                    take(question, start, reachedFrom);
                    return;
                }
                open.add(holder);
            }
        }
        explain(seenPicks, reachedFrom.size());
    }

    private void take(Question free, int start, Map<Question, Integer> reachedFrom) {
        Map<Integer, Question> holds = new HashMap<>();
        taken.forEach((question, place) -> holds.put(place, question));
        Question question = free;
        while (true) {
            int place = reachedFrom.getOrDefault(question, start);
            Question left = holds.get(place);
            taken.put(question, place);
            if (place == start || left == null) {
                return;
            }
            question = left;
        }
    }

    private void explain(Set<Integer> picksInvolved, int available) {
        int needed = picksInvolved.stream().mapToInt(i -> picks.get(i).count()).sum();
        List<String> wants = picksInvolved.stream()
                .map(i -> picks.get(i).count() + " " + picks.get(i).selector().words())
                .toList();
        String have = available == 0 ? "none" : "only " + available;
        shortfalls.add(
                wants.size() == 1
                        ? "needs " + wants.getFirst() + ", the bank has " + have
                        : "needs " + String.join(" and ", wants) + ", " + needed
                                + " different ones together, the bank has " + have);
    }
}
