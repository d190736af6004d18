package dev.ascent.core.bank;

import dev.ascent.core.question.Oracle;
import dev.ascent.core.question.TorchOperation;
import dev.ascent.core.question.TorchOperation.Argument;
import dev.ascent.core.question.TorchOperation.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** Reads `oracle`: a program in Python, a calculation by PyTorch, or both. */
final class OracleReader {

    private static final String SEQUENTIAL = "sequential";
    private static final int FEWEST_SEEDS = 20;
    private static final int MOST_SEEDS = 1_000;

    private OracleReader() {}

    static List<Oracle> read(Fields fields) {
        return fields.inner("oracle", OracleReader::oracles).orElse(List.of());
    }

    private static List<Oracle> oracles(Fields fields) {
        List<Oracle> oracles = new ArrayList<>();
        OptionalInt seeds = fields.integer("seeds", FEWEST_SEEDS, MOST_SEEDS);
        boolean approximate = fields.truth("approximate");
        if (seeds.isPresent() || approximate) {
            fields.text("because");
        }
        if (fields.has("torch")) {
            List<Oracle.Step> steps = steps(fields);
            if (!steps.isEmpty()) {
                oracles.add(new Oracle.Torch(
                        steps,
                        fields.optionalText("read").orElse("value[0]"),
                        fields.optionalText("text"),
                        seeds,
                        approximate));
            }
        }
        if (fields.has("python") || !fields.has("torch")) {
            oracles.add(new Oracle.Python(fields.text("python"), seeds, approximate));
        }
        return oracles;
    }

    private static List<Oracle.Step> steps(Fields fields) {
        String name = fields.text("torch");
        if (name.equals(SEQUENTIAL)) {
            List<Oracle.Step> steps = new ArrayList<>(source(fields).stream().toList());
            for (Optional<Oracle.Step> layer : fields.each("layers", OracleReader::layer)) {
                layer.ifPresent(steps::add);
            }
            return steps;
        }
        Optional<TorchOperation> operation = operation(fields, "torch", name, Role.LAYER, Role.WHOLE);
        if (operation.isEmpty()) {
            fields.askAll();
            return List.of();
        }
        List<Oracle.Step> steps = new ArrayList<>();
        if (operation.get().role() == Role.LAYER) {
            source(fields).ifPresent(steps::add);
        }
        steps.add(step(fields, operation.get()));
        return steps;
    }

    private static Optional<Oracle.Step> source(Fields fields) {
        TorchOperation source = fields.has("values") ? TorchOperation.VALUES : TorchOperation.INPUT;
        return Optional.of(step(fields, source));
    }

    private static Optional<Oracle.Step> layer(Fields fields) {
        Optional<TorchOperation> operation = operation(fields, "layer", fields.text("layer"), Role.LAYER);
        if (operation.isEmpty()) {
            fields.askAll();
        }
        return operation.map(known -> step(fields, known));
    }

    private static Optional<TorchOperation> operation(Fields fields, String key, String name, Role... roles) {
        List<Role> allowed = List.of(roles);
        Optional<TorchOperation> operation = TorchOperation.named(name).filter(known -> allowed.contains(known.role()));
        if (operation.isEmpty() && !name.isEmpty()) {
            String known = String.join(
                    ", ",
                    Stream.of(TorchOperation.values())
                            .filter(candidate -> allowed.contains(candidate.role()))
                            .map(TorchOperation::id)
                            .filter(candidate -> candidate.charAt(0) == name.charAt(0))
                            .toList());
            fields.problem(
                    Code.B005,
                    key,
                    "PyTorch's oracles know no `" + name + "`"
                            + (known.isEmpty() ? "" : "; with that letter: " + known));
        }
        return operation;
    }

    private static Oracle.Step step(Fields fields, TorchOperation operation) {
        SequencedMap<String, String> arguments = new LinkedHashMap<>();
        for (Argument argument : operation.arguments()) {
            if (fields.has(argument.name())) {
                fields.optionalText(argument.name()).ifPresent(text -> arguments.put(argument.name(), text));
            } else if (argument.fallback().isEmpty()) {
                fields.problem(Code.B004, argument.name(), "`" + operation.id() + "` needs `" + argument.name() + "`");
            }
        }
        return new Oracle.Step(operation, arguments);
    }
}
