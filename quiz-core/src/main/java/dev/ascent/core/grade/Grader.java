package dev.ascent.core.grade;

import com.google.re2j.Pattern;
import dev.ascent.core.grade.Verdict.Graded;
import dev.ascent.core.grade.Verdict.PartVerdict;
import dev.ascent.core.grade.Verdict.Unanswered;
import dev.ascent.core.grade.Verdict.Unreadable;
import dev.ascent.core.question.ChoiceScoring;
import dev.ascent.core.question.Misconception;
import dev.ascent.core.question.OrderingScoring;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Task;
import dev.ascent.core.variant.Task.Choice;
import dev.ascent.core.variant.Variant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Grades responses. A verdict is a pure function of the variant and the response. */
public final class Grader {

    private Grader() {}

    /** Grades a response; one of a form that does not belong to the question's kind is unreadable, never wrong. */
    public static Verdict grade(Variant variant, Response response) {
        return grade(variant.task(), response);
    }

    /**
     * Returns why a response could not be read, in words for the candidate, without saying anything about its being
     * right; empty if it can be read.
     */
    public static Optional<String> unreadable(Variant variant, Response response) {
        return grade(variant, response) instanceof Unreadable(String why) ? Optional.of(why) : Optional.empty();
    }

    /** Tells whether a phrase is graded as wrong for the reason of a misconception. */
    public static boolean recognises(Task.ShortText task, String phrase, Misconception misconception) {
        return shortText(task, phrase) instanceof Graded graded
                && graded.share() == 0
                && graded.misconceptions().contains(misconception);
    }

    private static Verdict grade(Task task, Response response) {
        return switch (response) {
            case Response.None() -> new Unanswered();
            case Response.Text(String text) when text.isBlank() -> new Unanswered();
            case Response.Text(String text) -> text(task, text);
            case Response.Ids(var ids) when ids.isEmpty() -> new Unanswered();
            case Response.Ids(var ids) -> ids(task, ids);
            case Response.Blanks(var texts) when texts.values().stream().allMatch(String::isBlank) -> new Unanswered();
            case Response.Blanks(var texts) -> blanks(task, texts);
        };
    }

    private static Verdict text(Task task, String text) {
        return switch (task) {
            case Task.SingleChoice(var choices) -> singleChoice(choices, text);
            case Task.Numeric numeric -> numeric(numeric, text);
            case Task.ShortText shortText -> shortText(shortText, text);
            case Task.MultipleChoice choice -> new Unreadable("A list of options is expected here.");
            case Task.Ordering ordering -> new Unreadable("The items in their order are expected here.");
            case Task.Cloze cloze -> new Unreadable("A text for each blank is expected here.");
            case Task.Matching matching -> new Unreadable("An option for each item is expected here.");
        };
    }

    private static Verdict ids(Task task, List<String> ids) {
        return switch (task) {
            case Task.MultipleChoice(var choices, var scoring) -> multipleChoice(choices, scoring, ids);
            case Task.Ordering ordering -> ordering(ordering, ids);
            case Task.SingleChoice choice -> new Unreadable("One option is expected here.");
            case Task.Numeric numeric -> new Unreadable("A number is expected here.");
            case Task.ShortText text -> new Unreadable("A text is expected here.");
            case Task.Cloze cloze -> new Unreadable("A text for each blank is expected here.");
            case Task.Matching matching -> new Unreadable("An option for each item is expected here.");
        };
    }

    private static Verdict blanks(Task task, Map<String, String> texts) {
        return switch (task) {
            case Task.Cloze cloze -> cloze(cloze, texts);
            case Task.Matching matching -> matching(matching, texts);
            case Task.SingleChoice choice -> new Unreadable("One option is expected here.");
            case Task.MultipleChoice choice -> new Unreadable("A list of options is expected here.");
            case Task.Numeric numeric -> new Unreadable("A number is expected here.");
            case Task.ShortText text -> new Unreadable("A text is expected here.");
            case Task.Ordering ordering -> new Unreadable("The items in their order are expected here.");
        };
    }

    private static Verdict singleChoice(List<Choice> choices, String id) {
        for (Choice choice : choices) {
            if (choice.id().equals(id)) {
                return choice.correct()
                        ? graded(1, "the right option")
                        : new Graded(0, choice.misconception().stream().toList(), List.of(), "another option");
            }
        }
        return new Unreadable("There is no option “" + id + "”.");
    }

    private static Verdict multipleChoice(List<Choice> choices, ChoiceScoring scoring, List<String> ids) {
        SortedSet<String> chosen = new TreeSet<>(ids);
        int right = 0;
        int rightChosen = 0;
        int wrongChosen = 0;
        List<Misconception> misconceptions = new ArrayList<>();
        for (Choice choice : choices) {
            boolean taken = chosen.remove(choice.id());
            right += choice.correct() ? 1 : 0;
            rightChosen += choice.correct() && taken ? 1 : 0;
            if (taken && !choice.correct()) {
                wrongChosen++;
                choice.misconception().ifPresent(misconceptions::add);
            }
        }
        if (!chosen.isEmpty()) {
            return new Unreadable("There is no option “" + chosen.first() + "”.");
        }
        int judged = choices.size() - (right - rightChosen) - wrongChosen;
        double share = switch (scoring) {
            case ALL_OR_NOTHING -> judged == choices.size() ? 1 : 0;
            case RIGHT_MINUS_WRONG -> Math.max(0, (double) (rightChosen - wrongChosen) / right);
            case PER_OPTION -> Math.max(0, 2.0 * judged / choices.size() - 1);
        };
        String rule = scoring.id() + ": " + rightChosen + " of " + right + " right ones, " + wrongChosen + " wrong";
        return new Graded(share, misconceptions, List.of(), rule);
    }

    private static Verdict numeric(Task.Numeric task, String text) {
        return switch (NumberReader.read(text, task.unit())) {
            case NumberReader.NotRead(String why) -> new Unreadable(why);
            case NumberReader.Read(var values) -> {
                if (values.stream().anyMatch(value -> task.matches(value, task.key()))) {
                    yield graded(1, task.integer() ? "exact" : "within tolerance");
                }
                List<Misconception> recognised = task.misconceptions().stream()
                        .filter(wrong -> values.stream().anyMatch(value -> task.matches(value, wrong.number())))
                        .map(Task.WrongNumber::misconception)
                        .limit(1)
                        .toList();
                yield new Graded(0, recognised, List.of(), "another number");
            }
        };
    }

    private static Verdict shortText(Task.ShortText task, String text) {
        if (text.length() > 500) {
            return new Unreadable(
                    "A word or a phrase is expected here, not a text of " + text.length() + " characters.");
        }
        String normal = Phrases.normal(text);
        if (task.accept().stream().anyMatch(form -> Phrases.normal(form).equals(normal))) {
            return graded(1, "an accepted form");
        }
        for (String pattern : task.patterns()) {
            if (Pattern.compile(pattern, Pattern.CASE_INSENSITIVE).matches(text.strip())) {
                return graded(1, "an accepted pattern");
            }
        }
        List<Misconception> recognised = task.misconceptions().stream()
                .filter(wrong -> wrong.accept().stream()
                        .anyMatch(form -> Phrases.normal(form).equals(normal)))
                .map(Task.WrongText::misconception)
                .limit(1)
                .toList();
        return new Graded(0, recognised, List.of(), "another text");
    }

    private static Verdict cloze(Task.Cloze task, Map<String, String> texts) {
        if (!task.gaps().keySet().containsAll(texts.keySet())) {
            return new Unreadable("There is no blank “" + unknown(task.gaps().keySet(), texts) + "”.");
        }
        double sum = 0;
        List<PartVerdict> parts = new ArrayList<>();
        List<Misconception> misconceptions = new ArrayList<>();
        for (var gap : task.gaps().entrySet()) {
            String text = texts.getOrDefault(gap.getKey(), "");
            switch (grade(gap.getValue().part(), new Response.Text(text))) {
                case Unreadable(String why) -> {
                    return new Unreadable("Blank " + gap.getKey() + ": " + why);
                }
                case Unanswered() -> parts.add(new PartVerdict(gap.getKey(), false));
                case Graded graded -> {
                    sum += graded.share();
                    parts.add(new PartVerdict(gap.getKey(), graded.share() >= 1));
                    misconceptions.addAll(graded.misconceptions());
                }
            }
        }
        return byPart(sum, parts, misconceptions, "blanks");
    }

    private static Verdict matching(Task.Matching task, Map<String, String> chosen) {
        List<String> lefts = task.lefts().stream().map(Task.Left::id).toList();
        Set<String> rights =
                new HashSet<>(task.rights().stream().map(Task.Entry::id).toList());
        if (!lefts.containsAll(chosen.keySet())) {
            return new Unreadable("There is no item “" + unknown(new HashSet<>(lefts), chosen) + "”.");
        }
        for (String id : chosen.values()) {
            if (!id.isBlank() && !rights.contains(id)) {
                return new Unreadable("There is no option “" + id + "”.");
            }
        }
        int sum = 0;
        List<PartVerdict> parts = new ArrayList<>();
        for (Task.Left left : task.lefts()) {
            boolean right = left.key().equals(chosen.get(left.id()));
            sum += right ? 1 : 0;
            parts.add(new PartVerdict(left.id(), right));
        }
        return byPart(sum, parts, List.of(), "pairs");
    }

    private static Verdict ordering(Task.Ordering task, List<String> ids) {
        Set<String> known = new LinkedHashSet<>(task.right());
        if (ids.size() != task.right().size() || !new HashSet<>(ids).equals(known)) {
            return new Unreadable("Every item must stand in the order exactly once.");
        }
        if (task.scoring() == OrderingScoring.EXACT) {
            return ids.equals(task.right()) ? graded(1, "exact order") : graded(0, "another order");
        }
        int longest = 1;
        int run = 1;
        for (int i = 1; i < ids.size(); i++) {
            int before = task.right().indexOf(ids.get(i - 1));
            run = task.right().indexOf(ids.get(i)) == before + 1 ? run + 1 : 1;
            longest = Math.max(longest, run);
        }
        return graded((longest - 1.0) / (ids.size() - 1), "longest run " + longest + " of " + ids.size());
    }

    private static Graded byPart(double sum, List<PartVerdict> parts, List<Misconception> misconceptions, String what) {
        long right = parts.stream().filter(PartVerdict::right).count();
        return new Graded(
                sum / parts.size(), misconceptions, parts, right + " of " + parts.size() + " " + what + " right");
    }

    private static Graded graded(double share, String rule) {
        return new Graded(share, List.of(), List.of(), rule);
    }

    private static String unknown(Set<String> known, Map<String, String> given) {
        return given.keySet().stream()
                .filter(id -> !known.contains(id))
                .sorted()
                .findFirst()
                .orElse("");
    }
}
