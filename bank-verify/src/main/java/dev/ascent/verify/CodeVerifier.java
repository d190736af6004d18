package dev.ascent.verify;

import dev.ascent.core.grade.Printed;
import dev.ascent.core.question.Question;
import dev.ascent.core.question.Run;
import dev.ascent.core.variant.Program;
import dev.ascent.core.variant.Variant;
import dev.ascent.core.variant.VariantGenerator;
import dev.ascent.verify.Report.Check;
import dev.ascent.verify.Report.Checked;
import dev.ascent.verify.Report.Disagreement;
import dev.ascent.verify.Report.Means;
import dev.ascent.verify.Snippets.Ran;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs the programs of questions and compares what they print with what the questions say. */
record CodeVerifier(VariantGenerator generator, Snippets snippets) {

    /** Modules for which Debian's own Python is chosen, if that one has them. */
    static final List<String> USUAL_MODULES = List.of("numpy", "torch");

    /** Variants of a parameterised program that are run: its key is also checked by the oracle on every seed. */
    private static final int SEEDS = 20;

    /**
     * Adds a check to each question with a program.
     *
     * @param missing gets a line for each module that is not installed; programs that need it are left out
     */
    List<Checked> verify(List<Question> questions, List<Checked> checked, List<String> missing, int threads)
            throws InterruptedException {
        SortedSet<String> modules = new TreeSet<>();
        questions.forEach(question -> question.run().ifPresent(run -> modules.addAll(run.needs())));
        List<String> absent = modules.stream()
                .filter(module -> !snippets.python().has(module))
                .toList();
        List<String> present =
                modules.stream().filter(module -> !absent.contains(module)).toList();
        for (String module : absent) {
            long without = questions.stream()
                    .filter(question ->
                            question.run().map(Run::needs).orElse(List.of()).contains(module))
                    .count();
            missing.add(snippets.python().command() + " has no module " + module + ": " + without
                    + " programs were not run");
        }
        List<Question> runnable = questions.stream()
                .filter(question -> question.run().isPresent()
                        && question.run().get().needs().stream().noneMatch(absent::contains))
                .toList();
        Map<String, Check> checks = new HashMap<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<Map<String, Check>>> parts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int first = i;
                parts.add(workers.submit(() -> part(runnable, first, threads, present)));
            }
            for (Future<Map<String, Check>> part : parts) {
                checks.putAll(part.get());
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof VerifyFault fault ? fault : new IllegalStateException(e.getCause());
        }
        return checked.stream().map(question -> with(question, checks)).toList();
    }

    private static Checked with(Checked question, Map<String, Check> checks) {
        List<Check> all = new ArrayList<>(question.checks());
        Check added = checks.get(question.question());
        if (added != null) {
            all.add(added);
        }
        return new Checked(question.question(), question.parameterised(), all);
    }

    private Map<String, Check> part(List<Question> questions, int first, int step, List<String> modules) {
        Map<String, Check> checks = new HashMap<>();
        List<Question> mine = new ArrayList<>();
        for (int i = first; i < questions.size(); i += step) {
            mine.add(questions.get(i));
        }
        if (mine.isEmpty()) {
            return checks;
        }
        try (Snippets.Worker worker = snippets.worker(modules)) {
            mine.forEach(question -> checks.put(question.id(), check(question, worker)));
        }
        return checks;
    }

    Check check(Question question, Snippets.Worker worker) {
        long start = System.nanoTime();
        Trials trials = Trials.of(question, SEEDS, generator);
        List<Disagreement> disagreements = new ArrayList<>();
        trials.variants().forEach((seed, variant) -> {
            Program program = variant.program().orElseThrow();
            String problem = switch (worker.run(program.python())) {
                case Ran.Printed(var output) ->
                    Printed.normal(output).equals(Printed.normal(program.prints())) ? "" : shown(output);
                case Ran.Failed(var reason) -> reason;
            };
            if (!problem.isEmpty()) {
                disagreements.add(disagreement(question, seed, variant, program, problem));
            }
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Check(Means.CODE, trials.seeds(), trials.variants().size(), disagreements, seconds);
    }

    private static Disagreement disagreement(
            Question question, long seed, Variant variant, Program program, String problem) {
        return new Disagreement(
                question.id(), Means.CODE, seed, variant.draw().text(), shown(program.prints()), problem);
    }

    /** An output in one line. */
    private static String shown(String output) {
        return "\"" + Printed.normal(output).replace("\n", "\\n") + "\"";
    }
}
