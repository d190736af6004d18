package dev.ascent.verify;

import dev.ascent.core.question.Question;
import dev.ascent.core.question.Run;
import dev.ascent.core.variant.Printed;
import dev.ascent.core.variant.Program;
import dev.ascent.core.variant.Unfixed;
import dev.ascent.core.variant.Variant;
import dev.ascent.core.variant.VariantGenerator;
import dev.ascent.verify.Report.Check;
import dev.ascent.verify.Report.Checked;
import dev.ascent.verify.Report.Disagreement;
import dev.ascent.verify.Report.Means;
import dev.ascent.verify.Snippets.Ran;
import dev.ascent.verify.Snippets.Request;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * Runs the programs of questions and compares what they print with what the questions say. A program about a bug is also
 * run with the bug left in, and must then do something else.
 */
record CodeVerifier(VariantGenerator generator, Snippets snippets) {

    /** Modules for which Debian's own Python is chosen, if that one has them. */
    static final List<String> USUAL_MODULES = List.of("numpy", "torch");

    /** Seeds of a parameterised program: its key is also checked by the oracle, and on a thousand. */
    private static final int SEEDS = 5;

    /** Processor time of a program with its bugs left in: one that never ends because of them need not use the whole limit. */
    private static final int UNFIXED_SECONDS = 5;

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
            List<Future<Map<String, Check>>> groups = byModules(runnable).entrySet().stream()
                    .map(group -> workers.submit(() -> check(group.getKey(), group.getValue())))
                    .toList();
            for (Future<Map<String, Check>> group : groups) {
                checks.putAll(group.get());
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof VerifyFault fault ? fault : new IllegalStateException(e.getCause());
        }
        return checked.stream().map(question -> with(question, checks)).toList();
    }

    /** Questions whose programs need the same modules: one worker imports these and no others. */
    private static Map<SortedSet<String>, List<Question>> byModules(List<Question> questions) {
        Map<SortedSet<String>, List<Question>> groups = new LinkedHashMap<>();
        for (Question question : questions) {
            SortedSet<String> modules =
                    new TreeSet<>(question.run().map(Run::needs).orElse(List.of()));
            groups.computeIfAbsent(modules, none -> new ArrayList<>()).add(question);
        }
        return groups;
    }

    private static Checked with(Checked question, Map<String, Check> checks) {
        List<Check> all = new ArrayList<>(question.checks());
        Check added = checks.get(question.question());
        if (added != null) {
            all.add(added);
        }
        return new Checked(question.question(), question.parameterised(), all);
    }

    private Map<String, Check> check(SortedSet<String> modules, List<Question> questions) {
        Map<String, Check> checks = new HashMap<>();
        try (Snippets.Worker worker = snippets.worker(List.copyOf(modules))) {
            questions.forEach(question -> checks.put(question.id(), tried(question, worker)));
        }
        return checks;
    }

    private Check tried(Question question, Snippets.Worker worker) {
        try {
            return check(question, worker);
        } catch (RuntimeException e) {
            return Check.failed(question.id(), Means.CODE, e);
        }
    }

    Check check(Question question, Snippets.Worker worker) {
        long start = System.nanoTime();
        Trials trials = Trials.of(question, SEEDS, generator);
        List<Request> requests = new ArrayList<>();
        trials.variants().values().forEach(variant -> {
            requests.add(
                    new Request(program(variant).python(), snippets.limits().seconds()));
            unfixed(variant).forEach(unfixed -> requests.add(new Request(unfixed.python(), UNFIXED_SECONDS)));
        });
        Iterator<Ran> ran = worker.run(requests).iterator();
        List<Disagreement> disagreements = new ArrayList<>();
        trials.variants().forEach((seed, variant) -> disagreements.addAll(disagreements(seed, variant, ran)));
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Check(Means.CODE, trials.seeds(), trials.variants().size(), disagreements, seconds);
    }

    /** Takes what the programs of a variant did, and says what should have been otherwise. */
    private List<Disagreement> disagreements(long seed, Variant variant, Iterator<Ran> ran) {
        String question = variant.question().id();
        String draw = variant.draw().text();
        Program program = program(variant);
        List<Disagreement> found = new ArrayList<>();
        String problem = switch (ran.next()) {
            case Ran.Printed(var output) -> same(output, program) ? "" : shown(output);
            case Ran.Failed(var reason) -> reason;
        };
        if (!problem.isEmpty()) {
            found.add(new Disagreement(question, Means.CODE, seed, draw, shown(program.prints()), problem));
        }
        for (Unfixed unfixed : unfixed(variant)) {
            if (ran.next() instanceof Ran.Printed(var output) && same(output, program)) {
                found.add(new Disagreement(
                        question, Means.CODE, seed, draw, lines(unfixed), "it prints the same unfixed"));
            }
        }
        return found;
    }

    private static Program program(Variant variant) {
        return variant.program().orElseThrow();
    }

    private List<Unfixed> unfixed(Variant variant) {
        return generator.unfixed(variant.question(), variant.draw());
    }

    private static boolean same(String output, Program program) {
        return Printed.normal(output).equals(Printed.normal(program.prints()));
    }

    private static String lines(Unfixed unfixed) {
        return (unfixed.lines().size() == 1 ? "line " : "lines ")
                + unfixed.lines().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** An output in one line. */
    private static String shown(String output) {
        return "\"" + Printed.normal(output).replace("\n", "\\n") + "\"";
    }
}
