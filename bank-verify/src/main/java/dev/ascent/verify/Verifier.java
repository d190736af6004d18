package dev.ascent.verify;

import dev.ascent.core.question.Oracle;
import dev.ascent.core.question.Question;
import dev.ascent.core.variant.ExpressionException;
import dev.ascent.core.variant.InfeasibleException;
import dev.ascent.core.variant.Variant;
import dev.ascent.core.variant.VariantGenerator;
import dev.ascent.verify.Report.Check;
import dev.ascent.verify.Report.Checked;
import dev.ascent.verify.Report.Disagreement;
import dev.ascent.verify.Report.Means;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Compares the keys of questions with what their oracles say, several questions at a time.
 *
 * @param torch  empty where PyTorch cannot be had; its oracles are then left out
 * @param python empty where there is no Python; its oracles are then left out
 */
record Verifier(
        VariantGenerator generator,
        int seeds,
        Optional<OracleRunner<Oracle.Torch>> torch,
        Optional<OracleRunner<Oracle.Python>> python) {

    /** Disagreements kept of a question; a wrong key has as many as there are variants. */
    private static final int KEPT = 5;

    /** Told of each question as it is done. */
    interface Progress {
        void done(Checked checked, int done, int all);
    }

    List<Checked> verify(List<Question> questions, int threads, Progress progress) throws InterruptedException {
        List<Checked> checked = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<Checked>> running = questions.stream()
                    .map(question -> workers.submit(() -> verify(question)))
                    .toList();
            for (Future<Checked> next : running) {
                checked.add(next.get());
                progress.done(checked.getLast(), checked.size(), questions.size());
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof VerifyFault fault ? fault : new IllegalStateException(e.getCause());
        }
        return checked;
    }

    Checked verify(Question question) {
        List<Check> checks = new ArrayList<>();
        if (!question.oracles().isEmpty()) {
            Supplier<Trials> trials = drawn(question);
            for (Oracle oracle : question.oracles()) {
                switch (oracle) {
                    case Oracle.Torch calculation ->
                        torch.ifPresent(
                                runner -> checks.add(tried(question, calculation, runner, Means.TORCH, trials)));
                    case Oracle.Python program ->
                        python.ifPresent(runner -> checks.add(tried(question, program, runner, Means.PYTHON, trials)));
                }
            }
        }
        return new Checked(question.id(), !question.parameters().isEmpty(), checks);
    }

    /** Returns the variants of a question, or throws what kept them from being drawn to each oracle that asks. */
    private Supplier<Trials> drawn(Question question) {
        try {
            Trials trials = Trials.of(question, seeds, generator);
            return () -> trials;
        } catch (ExpressionException | InfeasibleException e) {
            return () -> {
                throw e;
            };
        }
    }

    private static <O extends Oracle> Check tried(
            Question question, O oracle, OracleRunner<O> runner, Means means, Supplier<Trials> trials) {
        try {
            return check(question, oracle, runner, means, trials.get());
        } catch (RuntimeException e) {
            return Check.failed(question.id(), means, e);
        }
    }

    private static <O extends Oracle> Check check(
            Question question, O oracle, OracleRunner<O> runner, Means means, Trials trials) {
        OptionalInt limit = oracle.seeds();
        int drawn = limit.isPresent() ? Math.min(limit.getAsInt(), trials.seeds()) : trials.seeds();
        List<Map.Entry<Long, Variant>> variants = trials.within(drawn);
        Map<Long, OracleRunner.Reply> replies = new HashMap<>();
        long start = System.nanoTime();
        runner.run(question, oracle, variants).forEach(reply -> replies.put(reply.seed(), reply));
        double seconds = (System.nanoTime() - start) / 1e9;
        List<Disagreement> disagreements = new ArrayList<>();
        OracleRunner.Reply none = replies.getOrDefault(-1L, OracleRunner.Reply.failed(-1, "no answer"));
        for (Map.Entry<Long, Variant> trial : variants) {
            OracleRunner.Reply reply = replies.getOrDefault(trial.getKey(), none);
            Variant variant = trial.getValue();
            if (reply.answer().isEmpty()
                    || !Agreement.between(variant, reply.answer().get(), oracle.approximate())) {
                String other = reply.answer().map(Agreement::text).orElse(reply.error());
                disagreements.add(new Disagreement(
                        question.id(), means, trial.getKey(), variant.draw().text(), Agreement.key(variant), other));
            }
        }
        return new Check(
                means,
                drawn,
                variants.size(),
                disagreements.stream().limit(KEPT).toList(),
                seconds);
    }
}
