package dev.ascent.server.cli;

import dev.ascent.core.assemble.Assembler;
import dev.ascent.core.assemble.Assembly;
import dev.ascent.core.assemble.Blueprint;
import dev.ascent.core.assemble.Form;
import dev.ascent.core.assemble.History;
import dev.ascent.core.assemble.Parallel;
import dev.ascent.core.bank.Bank;
import dev.ascent.core.bank.BlueprintReader;
import dev.ascent.core.feedback.Replay;
import dev.ascent.core.psychometrics.irt.ItemParameters;
import dev.ascent.core.question.Question;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ascent quiz}: works with quizzes; no server, no database. */
@Command(name = "quiz", description = "Works with quizzes.", mixinStandardHelpOptions = true)
final class QuizCommand implements Runnable {
    private static final int MOST_FORMS = 100;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** How a form is written. */
    enum Format {
        text,
        json
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which? There are generate and replay.");
    }

    @Command(
            name = "generate",
            description = "Writes the form that a quiz and a seed give: the same bytes on every machine.",
            footer =
                    "Forms of equal difficulty get the same numbers for the same picks. Their mean difficulties, by the levels of their"
                            + " questions, are a tenth of a logit apart at most, and their expected times a minute or a twentieth, as"
                            + " far as the bank allows; how far they are is told.",
            mixinStandardHelpOptions = true)
    int generate(
            @Parameters(
                            paramLabel = "QUIZ.yaml",
                            description = "A quiz's file, or the id of one that comes with the bank.")
                    String quiz,
            @Option(names = "--seed", paramLabel = "N", required = true, description = "Which form to draw.") long seed,
            @Option(
                            names = "--forms",
                            paramLabel = "K",
                            description =
                                    "So many forms of equal difficulty in place of one, with as few questions in common as can be.")
                    @Nullable
                    Integer forms,
            @Option(names = "--keys", description = "With the keys and all reasons.") boolean keys,
            @Option(
                            names = "--format",
                            paramLabel = "text|json",
                            defaultValue = "text",
                            description = "How to write it; text as by default.")
                    Format format,
            @Option(names = "--bank", paramLabel = "DIR", description = "A bank's folder.") @Nullable Path folder) {
        Bank bank = BankSource.read(folder, spec.commandLine().getErr()).bank();
        Blueprint blueprint = blueprint(quiz, bank);
        String text = forms == null
                ? form(Assembler.assemble(bank, blueprint, seed), keys, format)
                : forms(bank, blueprint, seed, forms, keys, format);
        PrintWriter out = spec.commandLine().getOut();
        out.print(text);
        out.flush();
        return 0;
    }

    private static String form(Assembly assembly, boolean keys, Format format) {
        return switch (assembly) {
            case Assembly.Assembled(Form form) ->
                format == Format.json ? FormJson.write(form, keys) : FormText.write(form, keys);
            case Assembly.Infeasible infeasible -> throw new CommandFault(words(infeasible));
            case Assembly.Undecided undecided -> throw new CommandFault("This quiz: " + undecided.words() + ".");
        };
    }

    private String forms(Bank bank, Blueprint blueprint, long seed, int forms, boolean keys, Format format) {
        if (forms < 1 || forms > MOST_FORMS) {
            throw new ParameterException(
                    spec.commandLine(), "--forms is " + forms + ": say how many forms, 1 to " + MOST_FORMS + ".");
        }
        return switch (Assembler.parallel(bank, blueprint, History.NONE, QuizCommand::difficulty, seed, forms)) {
            case Parallel.Forms set -> format == Format.json ? FormJson.write(set, keys) : FormText.write(set, keys);
            case Parallel.None(Assembly why) -> form(why, keys, format);
        };
    }

    /** What is assumed of a question before anyone answered it, in logits. */
    static double difficulty(Question question) {
        return ItemParameters.declared(question.level(), 0).b();
    }

    @Command(
            name = "replay",
            description = "Grades a receipt again, and says whether it gives the same score.",
            footer =
                    "Questions are found by the checksums that the receipt names, so an earlier version of the bank will do.",
            mixinStandardHelpOptions = true)
    int replay(
            @Parameters(paramLabel = "RECEIPT.json", description = "A receipt.") Path file,
            @Option(names = "--bank", paramLabel = "DIR", description = "A bank's folder; may be repeated.")
                    List<Path> folders,
            @Option(
                            names = "--code",
                            paramLabel = "CODE",
                            description =
                                    "The code beside the result, such as 7F3A-C21B: it tells whether seed and plan, too, are as"
                                            + " they were.")
                    @Nullable
                    String code) {
        PrintWriter out = spec.commandLine().getOut();
        Replay replay = ReceiptReplay.of(file, folders);
        out.print(ReceiptReplay.text(replay));
        boolean same =
                code == null || replay.code().filter(code::equalsIgnoreCase).isPresent();
        if (replay.reproduced() && !same) {
            out.println(replay.code()
                    .map(found -> "Its code is " + found + " and NOT " + code
                            + ": this is not the receipt that was given out.")
                    .orElse("It has an earlier form, of which codes are not made any more: " + code
                            + " can't be compared."));
        }
        out.flush();
        return replay.reproduced() && same ? 0 : 1;
    }

    private static String words(Assembly.Infeasible infeasible) {
        String offer = infeasible
                .offer()
                .map(nearest -> "\nThe nearest quiz that can be has\n  " + String.join("\n  ", nearest.changes()))
                .orElse("");
        return "This quiz cannot be assembled from the bank:\n  " + String.join("\n  ", infeasible.reasons()) + offer;
    }

    private static Blueprint blueprint(String quiz, Bank bank) {
        Path file = Path.of(quiz);
        if (!Files.exists(file)) {
            return bank.quiz(quiz)
                    .orElseThrow(() -> new CommandFault(
                            "There is no file " + quiz + ", and the bank has no quiz of that id; it has "
                                    + bank.quizzes().stream().map(Blueprint::id).collect(Collectors.joining(", "))
                                    + "."));
        }
        try {
            BlueprintReader.Reading reading = new BlueprintReader(bank.taxonomy()).read(quiz, Files.readString(file));
            return reading.blueprint()
                    .orElseThrow(() -> new CommandFault(
                            reading.problems().stream().map(Object::toString).collect(Collectors.joining("\n"))));
        } catch (IOException e) {
            throw new CommandFault(quiz + " cannot be read: " + e.getMessage());
        }
    }
}
