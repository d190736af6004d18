package dev.ascent.verify;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import dev.ascent.core.question.Oracle;
import dev.ascent.core.question.Question;
import dev.ascent.core.variant.Calculation;
import dev.ascent.core.variant.Calculation.Numbers;
import dev.ascent.core.variant.ExpressionException;
import dev.ascent.core.variant.Expressions;
import dev.ascent.core.variant.Variant;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs oracles in PyTorch's C++ library, inside this process. */
final class TorchOracles implements OracleRunner<Oracle.Torch>, AutoCloseable {

    /** What PyTorch says of TorchScript stands in front of this. */
    private static final int LONGEST_ERROR = 400;

    private final Expressions expressions;
    private final PtNDManager manager;

    private TorchOracles(Expressions expressions, PtNDManager manager) {
        this.expressions = expressions;
        this.manager = manager;
    }

    /** Starts PyTorch; empty with a reason on machines for which there is none. */
    static Optional<TorchOracles> start(Expressions expressions) {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("ai.djl.pytorch.graph_optimizer", "false");
        System.setProperty("ai.djl.pytorch.num_threads", "1");
        System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
        try {
            Engine.getEngine("PyTorch");
            return Optional.of(new TorchOracles(expressions, (PtNDManager) NDManager.newBaseManager("PyTorch")));
        } catch (EngineException | UnsatisfiedLinkError e) {
            return Optional.empty();
        }
    }

    /** PyTorch is asked by one thread at a time: its modules are not shared between threads. */
    @Override
    public synchronized List<Reply> run(
            Question question, Oracle.Torch oracle, List<Map.Entry<Long, Variant>> variants) {
        List<Reply> replies = new ArrayList<>();
        Map<String, PtSymbolBlock> modules = new HashMap<>();
        boolean before = JniUtils.isGradMode();
        JniUtils.setGradMode(true);
        try {
            for (Map.Entry<Long, Variant> trial : variants) {
                replies.add(reply(oracle, trial.getKey(), trial.getValue(), modules));
            }
        } finally {
            JniUtils.setGradMode(before);
            modules.values().forEach(PtSymbolBlock::close);
        }
        return replies;
    }

    private Reply reply(Oracle.Torch oracle, long seed, Variant variant, Map<String, PtSymbolBlock> modules) {
        try {
            Calculation calculation = Calculation.of(oracle, variant.draw(), expressions);
            Map<String, Object> parameters = variant.draw().parameters();
            PtSymbolBlock module = modules.computeIfAbsent(TorchSource.code(calculation, parameters), this::module);
            Calculation.Result result = result(module, TorchSource.arguments(calculation, parameters));
            return Reply.of(seed, Calculation.answer(oracle, variant.draw(), result, expressions));
        } catch (ExpressionException e) {
            return Reply.failed(seed, String.valueOf(e.getMessage()));
        } catch (EngineException e) {
            return Reply.failed(seed, brief(String.valueOf(e.getMessage())));
        }
    }

    private PtSymbolBlock module(String code) {
        try {
            return JniUtils.loadModule(manager, new ByteArrayInputStream(TorchSource.archive(code)), false, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Calculation.Result result(PtSymbolBlock module, List<Object> arguments) {
        try (PtNDManager inner = (PtNDManager) manager.newSubManager()) {
            // What comes back belongs to the manager of the first tensor, so there must be one.
            NDList tensors = new NDList(inner.create(0L));
            arguments.forEach(argument -> tensors.add(tensor(inner, argument)));
            NDList results = IValueUtils.forward(module, tensors, true);
            return new Calculation.Result(
                    Arrays.stream(results.get(0).toLongArray()).boxed().toList(),
                    Arrays.stream(results.get(1).toDoubleArray()).boxed().toList(),
                    results.get(2).getLong());
        }
    }

    private static NDArray tensor(NDManager manager, Object argument) {
        return switch (argument) {
            case Long number -> manager.create((long) number);
            case Double number -> manager.create((double) number);
            case Boolean truth -> manager.create(truth ? 1L : 0L);
            case Numbers(var shape, var values) ->
                manager.create(
                        values.stream().mapToDouble(Double::doubleValue).toArray(),
                        new Shape(shape.stream().mapToLong(Long::longValue).toArray()));
            case List<?> list ->
                manager.create(list.stream()
                        .mapToLong(number -> ((Number) number).longValue())
                        .toArray());
            default -> throw new IllegalArgumentException("no tensor for " + argument);
        };
    }

    /** PyTorch quotes the code and adds its own trace; the last line says what is wrong. */
    private static String brief(String message) {
        String shown = message.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("Traceback") && !line.startsWith("The following"))
                .reduce((first, last) -> last.contains("Error") ? last : first + " " + last)
                .orElse("PyTorch gave no reason");
        return shown.length() > LONGEST_ERROR ? shown.substring(0, LONGEST_ERROR) + " …" : shown;
    }

    @Override
    public void close() {
        manager.close();
    }
}
