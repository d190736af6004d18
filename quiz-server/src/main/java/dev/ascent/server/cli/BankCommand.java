package dev.ascent.server.cli;

import dev.ascent.core.bank.Bank;
import dev.ascent.core.bank.Linter;
import dev.ascent.core.bank.Problem;
import dev.ascent.core.bank.Sarif;
import dev.ascent.core.question.Question;
import dev.ascent.core.variant.VariantGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ascent bank}: looks at a question bank; no server, no database. */
@Command(
        name = "bank",
        description = "Looks at the question bank.",
        footer = "And: ./ascent bank verify [DIR] [--code], which computes every key a second time.",
        mixinStandardHelpOptions = true)
final class BankCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which of lint, verify, preview, coverage?");
    }

    @Command(
            name = "lint",
            description = "Lists every problem as file:line:column code message; fails if there are errors.",
            mixinStandardHelpOptions = true)
    int lint(
            @Parameters(
                            paramLabel = "DIR",
                            arity = "0..1",
                            description = "A bank's folder; left out, ASCENT_BANK or the bank that comes with Ascent.")
                    @Nullable
                    Path folder,
            @Option(
                            names = "--sarif",
                            paramLabel = "FILE",
                            description = "Writes the problems to a file, too, in SARIF 2.1.0 for editors and CI.")
                    @Nullable
                    Path sarif) {
        List<Problem> problems = new Linter().lint(BankSource.files(folder));
        problems.forEach(out()::println);
        if (sarif != null) {
            write(sarif, Sarif.write(problems, Version.NAME, relative(folder)));
        }
        long errors = problems.stream().filter(Problem::isError).count();
        out().println(errors + " errors, " + (problems.size() - errors) + " warnings");
        out().flush();
        return errors > 0 ? Ascent.FAILED : 0;
    }

    @Command(
            name = "preview",
            description = "Shows one variant of a question with its key and reasons.",
            mixinStandardHelpOptions = true)
    int preview(
            @Parameters(paramLabel = "ID", description = "The question's id.") String id,
            @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Which variant to draw.")
                    long seed,
            @Option(names = "--bank", paramLabel = "DIR", description = "A bank's folder.") @Nullable Path folder) {
        Bank bank = BankSource.read(folder, spec.commandLine().getErr()).bank();
        Question question = bank.question(id)
                .orElseThrow(() -> new CommandFault("The bank has no question " + id + near(bank, id)));
        out().print(VariantText.withKey(new VariantGenerator().generate(question, seed)));
        out().flush();
        return 0;
    }

    @Command(
            name = "coverage",
            description = "Counts questions by topic, level and kind, and names the skills that have none.",
            mixinStandardHelpOptions = true)
    int coverage(
            @Parameters(paramLabel = "DIR", arity = "0..1", description = "A bank's folder.") @Nullable Path folder) {
        out().print(Coverage.of(
                BankSource.read(folder, spec.commandLine().getErr()).bank()));
        out().flush();
        return 0;
    }

    /** Paths in a log are relative to where the command runs; those of a bank from elsewhere to the bank. */
    private static String relative(@Nullable Path folder) {
        return folder == null || folder.isAbsolute()
                ? ""
                : folder.normalize().toString().replace('\\', '/');
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new CommandFault("Could not write " + file + ": " + e.getMessage() + ". Is its folder there?");
        }
    }

    private static String near(Bank bank, String id) {
        List<String> similar = bank.questions().stream()
                .map(Question::id)
                .filter(other -> other.contains(id) || id.contains(other))
                .limit(5)
                .toList();
        return similar.isEmpty() ? "." : ". Similar: " + String.join(", ", similar) + ".";
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
