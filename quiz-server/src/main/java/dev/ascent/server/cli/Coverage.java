package dev.ascent.server.cli;

import dev.ascent.core.bank.Bank;
import dev.ascent.core.question.Area;
import dev.ascent.core.question.Asks;
import dev.ascent.core.question.Kind;
import dev.ascent.core.question.Level;
import dev.ascent.core.question.Question;
import dev.ascent.core.question.Topic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** Counts what a bank has for each topic of its taxonomy. */
final class Coverage {

    private Coverage() {}

    static String of(Bank bank) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%-26s %5s  %6s %8s %6s %9s  %11s  %s%n",
                "topic",
                "all",
                "junior",
                "engineer",
                "senior",
                "principal",
                "definitions",
                "kinds"));
        List<String> missing = new ArrayList<>();
        for (Area area : bank.taxonomy().areas()) {
            text.append(area.title()).append("\n");
            for (Topic topic : area.topics()) {
                text.append(line(topic, bank, missing));
            }
        }
        long parameterised = bank.questions().stream()
                .filter(question -> !question.parameters().isEmpty())
                .count();
        text.append(String.format(
                Locale.ROOT,
                "%d questions, %d of them parameterised, %d quizzes%n",
                bank.questions().size(),
                parameterised,
                bank.quizzes().size()));
        for (Kind kind : Kind.values()) {
            long count = bank.questions().stream()
                    .filter(question -> question.kind() == kind)
                    .count();
            text.append(String.format(Locale.ROOT, "  %-16s %4d%n", kind.id(), count));
        }
        text.append(definitions(bank));
        text.append(
                missing.isEmpty()
                        ? "Every name of the taxonomy has a question.\n"
                        : missing.size() + " names without a question:\n");
        missing.forEach(name -> text.append("  ").append(name).append("\n"));
        return text.toString();
    }

    private static String line(Topic topic, Bank bank, List<String> missing) {
        List<Question> questions = bank.questions().stream()
                .filter(question -> question.topic().equals(topic))
                .toList();
        for (String name : topic.names()) {
            if (questions.stream().noneMatch(question -> question.names().contains(name))) {
                missing.add(topic.id() + ": " + name);
            }
        }
        long kinds = questions.stream().map(Question::kind).distinct().count();
        return String.format(
                Locale.ROOT,
                "  %-24s %5d  %6d %8d %6d %9d  %11d  %d%n",
                topic.id(),
                questions.size(),
                count(questions, Level.JUNIOR),
                count(questions, Level.ENGINEER),
                count(questions, Level.SENIOR),
                count(questions, Level.PRINCIPAL),
                definitions(questions).size(),
                kinds);
    }

    private static String definitions(Bank bank) {
        List<Question> definitions = definitions(bank.questions());
        StringJoiner levels = new StringJoiner(", ");
        for (Level level : Level.values()) {
            levels.add(count(definitions, level) + " " + level.id());
        }
        return String.format(
                Locale.ROOT,
                "%d questions (%.1f %%) ask for a definition: %s%n",
                definitions.size(),
                100.0 * definitions.size() / Math.max(1, bank.questions().size()),
                levels);
    }

    private static List<Question> definitions(Collection<Question> questions) {
        return questions.stream()
                .filter(question -> question.asks() == Asks.DEFINITION)
                .toList();
    }

    private static long count(List<Question> questions, Level level) {
        return questions.stream().filter(question -> question.level() == level).count();
    }
}
