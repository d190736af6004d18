package dev.ascent.verify;

import dev.ascent.core.bank.Bank;
import dev.ascent.core.bank.BankFiles;
import dev.ascent.core.bank.BankReader;
import dev.ascent.core.bank.Problem;
import dev.ascent.core.question.Oracle;
import dev.ascent.core.question.Question;
import dev.ascent.core.variant.Expressions;
import dev.ascent.core.variant.VariantGenerator;
import dev.ascent.verify.Report.Checked;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ascent bank verify}: computes every key a second time. */
@Command(
        name = "ascent bank verify",
        description = "Computes every key a second time, by the oracles in the questions; fails where the two differ.",
        mixinStandardHelpOptions = true)
public final class VerifyCommand implements Runnable {

    private static final int FAILED = 1;
    private static final int MOST_SEEDS = 1_000_000;
    private static final long SECONDS_A_QUESTION = 300;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            description = "A bank's folder; left out, ASCENT_BANK or the bank that comes with Ascent.")
    private @Nullable Path folder;

    @Option(names = "--code", description = "Also run the programs in the questions, and compare what they print.")
    private boolean code;

    @Option(names = "--seeds", paramLabel = "N", defaultValue = "1000", description = "Seeds a question; 1000.")
    private int seeds;

    @Option(names = "--question", paramLabel = "ID", description = "Only this question; may be repeated.")
    private List<String> only = new ArrayList<>();

    @Option(names = "--python", paramLabel = "PATH", description = "Which Python to use; left out, the one installed.")
    private @Nullable String chosen;

    @Option(names = "--json", paramLabel = "FILE", description = "Also write a report for machines.")
    private @Nullable Path json;

    private boolean agreed = true;

    /** Runs the command and ends the process: 0 where all agrees, 1 where not, 2 for a wrong command line. */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, System.out.charset());
        PrintWriter err = new PrintWriter(System.err, true, System.err.charset());
        System.exit(execute(out, err, args));
    }

    static int execute(PrintWriter out, PrintWriter err, String... args) {
        VerifyCommand command = new VerifyCommand();
        int exit = new CommandLine(command)
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((thrown, line, parsed) -> {
                    if (thrown instanceof VerifyFault) {
                        err.println(thrown.getMessage());
                    } else {
                        thrown.printStackTrace(err);
                    }
                    return FAILED;
                })
                .execute(args);
        return exit == 0 && !command.agreed ? FAILED : exit;
    }

    @Override
    public void run() {
        if (seeds < 1 || seeds > MOST_SEEDS) {
            throw new ParameterException(spec.commandLine(), "--seeds must be from 1 to " + MOST_SEEDS);
        }
        Bank bank = bank();
        List<Question> questions = questions(bank);
        PrintWriter out = spec.commandLine().getOut();
        Report report = report(questions);
        ReportText.print(report, out);
        if (json != null) {
            try {
                Files.writeString(json, ReportJson.of(report));
            } catch (IOException e) {
                throw new VerifyFault("The report cannot be written to " + json + ": " + e.getMessage(), e);
            }
        }
        boolean strict = "true".equals(System.getenv("CI"));
        agreed &= report.disagreements().isEmpty() && (report.missing().isEmpty() || !strict);
    }

    private Report report(List<Question> questions) {
        long start = System.nanoTime();
        List<String> missing = new ArrayList<>();
        Expressions expressions = new Expressions();
        Optional<Python> python = python();
        if (python.isEmpty()) {
            missing.add("no Python 3.9 or newer: its oracles were left out" + (code ? ", and no program was run" : ""));
        }
        Optional<TorchOracles> torch = questions.stream().anyMatch(VerifyCommand::asksTorch)
                ? TorchOracles.start(expressions)
                : Optional.empty();
        if (torch.isEmpty() && questions.stream().anyMatch(VerifyCommand::asksTorch)) {
            missing.add("no PyTorch for this machine: its oracles were left out");
        }
        VariantGenerator generator = new VariantGenerator(expressions);
        Verifier verifier = new Verifier(
                generator,
                seeds,
                torch.map(runner -> runner),
                python.map(found -> new PythonOracles(found, SECONDS_A_QUESTION)));
        int threads = Runtime.getRuntime().availableProcessors();
        try {
            List<Checked> checked = verifier.verify(questions, threads, this::progress);
            if (code && python.isPresent()) {
                Snippets snippets = new Snippets(python.get(), Snippets.Limits.USUAL);
                checked = new CodeVerifier(generator, snippets).verify(questions, checked, missing, threads);
            }
            return new Report(checked, missing, (System.nanoTime() - start) / 1e9);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new VerifyFault("Interrupted.", e);
        } finally {
            torch.ifPresent(TorchOracles::close);
        }
    }

    private void progress(Checked checked, int done, int all) {
        PrintWriter err = spec.commandLine().getErr();
        boolean differs = checked.checks().stream()
                .anyMatch(check -> !check.disagreements().isEmpty());
        if (differs || done % 50 == 0 || done == all) {
            err.println("  " + done + " of " + all + " questions"
                    + (differs ? ": " + checked.question() + " differs" : ""));
            err.flush();
        }
    }

    private static boolean asksTorch(Question question) {
        return question.oracles().stream().anyMatch(Oracle.Torch.class::isInstance);
    }

    private Optional<Python> python() {
        if (chosen == null) {
            return Python.find(code ? CodeVerifier.USUAL_MODULES : List.of());
        }
        Python python = new Python(chosen);
        if (!python.works()) {
            throw new VerifyFault(chosen + " is not a Python 3.9 or newer that can be started.");
        }
        return Optional.of(python);
    }

    /** What is broken is named and makes the command fail: nothing is known of its keys. */
    private Bank bank() {
        BankReader.Reading reading = BankReader.read(files());
        List<Problem> errors =
                reading.problems().stream().filter(Problem::isError).toList();
        errors.forEach(spec.commandLine().getErr()::println);
        agreed = errors.isEmpty();
        return reading.bank();
    }

    private BankFiles files() {
        String configured = System.getenv("ASCENT_BANK");
        Path named = folder != null || configured == null || configured.isBlank() ? folder : Path.of(configured);
        if (named == null) {
            return BankFiles.packaged(VerifyCommand.class.getClassLoader());
        }
        try {
            return BankFiles.folder(named);
        } catch (IOException e) {
            throw new VerifyFault(
                    "There is no bank to read in " + named
                            + ": it must be a folder with taxonomy.yaml, questions/ and quizzes/.",
                    e);
        }
    }

    private List<Question> questions(Bank bank) {
        for (String id : only) {
            if (bank.question(id).isEmpty()) {
                throw new VerifyFault("The bank has no question " + id + ".");
            }
        }
        return bank.questions().stream()
                .filter(question -> only.isEmpty() || only.contains(question.id()))
                .toList();
    }
}
