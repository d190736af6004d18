package dev.ascent.verify;

import dev.ascent.core.question.TorchOperation;
import dev.ascent.core.question.TorchOperation.Argument;
import dev.ascent.core.question.TorchOperation.Role;
import dev.ascent.core.variant.Calculation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The making of a TorchScript module out of a calculation. Numbers are not part of it but its arguments, one tensor that
 * means nothing and then those of {@link #arguments}, so that one module serves all variants of a question.
 */
final class TorchSource {

    private static final String HEAD = """
            class M(Module):
              __parameters__ = []
              __buffers__ = []
              training : bool
            """;

    private static final String LIBRARY = library();

    /** A pickled object of class M whose only field, training, is false. */
    private static final byte[] OBJECT = latin("\u0080\u0002c__torch__\nM\n)\u0081}(X\u0008\0\0\0training\u0089ub.");

    /** A pickled empty tuple. */
    private static final byte[] NO_CONSTANTS = latin("\u0080\u0002).");

    private TorchSource() {}

    /** Returns the numbers of a calculation; for code, the question's parameters. */
    static List<Object> arguments(Calculation calculation, Map<String, Object> parameters) {
        List<Object> arguments = new ArrayList<>();
        for (Calculation.Call call : calculation.steps()) {
            if (takesParameters(call.operation())) {
                parameters.values().stream().filter(Number.class::isInstance).forEach(arguments::add);
            } else {
                arguments.addAll(call.arguments().values().stream()
                        .filter(value -> !(value instanceof String))
                        .toList());
            }
        }
        return arguments;
    }

    /** Returns the TorchScript of a calculation: the library and a method `forward`. */
    static String code(Calculation calculation, Map<String, Object> parameters) {
        int count = arguments(calculation, parameters).size();
        StringBuilder code = new StringBuilder(HEAD)
                .append(LIBRARY)
                .append("\n  def forward(self: __torch__.M, ascent_none: Tensor");
        IntStream.range(0, count)
                .forEach(i -> code.append(", ascent_").append(i).append(": Tensor"));
        code.append(") -> List[Tensor]:\n    ascent_made = annotate(List[Tensor], [])\n");
        int next = 0;
        for (Calculation.Call call : calculation.steps()) {
            if (takesParameters(call.operation())) {
                code.append(free(call, parameters));
            } else {
                code.append("    ascent_x = self.")
                        .append(call.operation().id())
                        .append('(');
                List<String> words = new ArrayList<>();
                if (call.operation().role() == Role.LAYER) {
                    words.addAll(List.of("ascent_x", "ascent_made"));
                }
                for (Argument argument : call.operation().arguments()) {
                    Object value = Objects.requireNonNull(call.arguments().get(argument.name()));
                    words.add(value instanceof String word ? quoted(word) : unpacked(argument.type(), next++));
                }
                code.append(String.join(", ", words)).append(")\n");
            }
        }
        return types(
                code.append("    return self.results(ascent_x, ascent_made)\n").toString());
    }

    /** Returns a TorchScript archive: what PyTorch's C++ library loads and compiles. */
    static byte[] archive(String code) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            put(zip, "data.pkl", OBJECT);
            put(zip, "code/__torch__.py", code.getBytes(StandardCharsets.UTF_8));
            put(zip, "constants.pkl", NO_CONSTANTS);
            put(zip, "version", latin("3\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static boolean takesParameters(TorchOperation operation) {
        return operation.arguments().stream().anyMatch(argument -> argument.type() == TorchOperation.Type.CODE);
    }

    /** Code of the author's own: the parameters are its variables, ints and floats, or tensors to derive by. */
    private static String free(Calculation.Call call, Map<String, Object> parameters) {
        StringBuilder code = new StringBuilder();
        boolean derives = call.operation() == TorchOperation.GRADIENT;
        int next = 0;
        for (Map.Entry<String, Object> parameter : parameters.entrySet()) {
            if (!(parameter.getValue() instanceof Number)) {
                continue;
            }
            String tensor = "ascent_" + next++;
            String plain = parameter.getValue() instanceof Long ? "int(" + tensor + ")" : "float(" + tensor + ")";
            code.append("    ")
                    .append(parameter.getKey())
                    .append(" = ")
                    .append(derives ? "self.number(" + tensor + ")" : plain)
                    .append('\n');
        }
        if (derives) {
            return code.append("    ascent_x = self.slope(")
                    .append(String.valueOf(call.arguments().get("loss")).strip().replaceAll("\\s+", " "))
                    .append(", ")
                    .append(call.arguments().get("by"))
                    .append(")\n")
                    .toString();
        }
        String script = String.valueOf(call.arguments().get("script"));
        return code.append(script.stripTrailing().indent(4))
                .append("    ascent_x = torch.as_tensor(answer)\n")
                .toString();
    }

    private static String unpacked(TorchOperation.Type type, int index) {
        return switch (type) {
            case INT -> "int(ascent_" + index + ")";
            case FLOAT -> "float(ascent_" + index + ")";
            case BOOL -> "bool(ascent_" + index + ")";
            case INTS -> "annotate(List[int], ascent_" + index + ".tolist())";
            case NUMBERS -> "ascent_" + index;
            case WORD, CODE -> throw new IllegalArgumentException(type.name());
        };
    }

    private static String quoted(String word) {
        return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Archives have no names for types but the numbers behind them. */
    private static String types(String code) {
        return code.replace("torch.float64", "7")
                .replace("torch.double", "7")
                .replace("torch.float32", "6")
                .replace("torch.int64", "4");
    }

    private static String library() {
        try (InputStream source = Objects.requireNonNull(TorchSource.class.getResourceAsStream("operations.py"))) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line ->
                            Pattern.compile("\\(self(?=[,)])").matcher(line).replaceFirst("(self: __torch__.M"))
                    .collect(Collectors.joining("\n", "", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry("archive/" + name);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        entry.setSize(bytes.length);
        entry.setCompressedSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
