package dev.ascent.core.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An operation of PyTorch that an oracle can name. Names and defaults are those of {@code torch.nn} and
 * {@code torch.optim}, shortened; what each does is written in TorchScript beside the runner.
 */
public enum TorchOperation {
    INPUT(Role.SOURCE, "input: ints"),
    VALUES(Role.SOURCE, "values: numbers"),

    CONV1D(Role.LAYER, Signatures.CONVOLUTION),
    CONV2D(Role.LAYER, Signatures.CONVOLUTION),
    CONV3D(Role.LAYER, Signatures.CONVOLUTION),
    CONV_TRANSPOSE1D(Role.LAYER, Signatures.TRANSPOSED),
    CONV_TRANSPOSE2D(Role.LAYER, Signatures.TRANSPOSED),
    CONV_TRANSPOSE3D(Role.LAYER, Signatures.TRANSPOSED),
    MAX_POOL1D(Role.LAYER, Signatures.MAX_POOLING),
    MAX_POOL2D(Role.LAYER, Signatures.MAX_POOLING),
    MAX_POOL3D(Role.LAYER, Signatures.MAX_POOLING),
    AVG_POOL1D(Role.LAYER, Signatures.AVERAGE_POOLING),
    AVG_POOL2D(Role.LAYER, Signatures.AVERAGE_POOLING),
    AVG_POOL3D(Role.LAYER, Signatures.AVERAGE_POOLING),
    ADAPTIVE_AVG_POOL1D(Role.LAYER, Signatures.ADAPTIVE_POOLING),
    ADAPTIVE_AVG_POOL2D(Role.LAYER, Signatures.ADAPTIVE_POOLING),
    ADAPTIVE_AVG_POOL3D(Role.LAYER, Signatures.ADAPTIVE_POOLING),
    ADAPTIVE_MAX_POOL1D(Role.LAYER, Signatures.ADAPTIVE_POOLING),
    ADAPTIVE_MAX_POOL2D(Role.LAYER, Signatures.ADAPTIVE_POOLING),
    ADAPTIVE_MAX_POOL3D(Role.LAYER, Signatures.ADAPTIVE_POOLING),

    LINEAR(Role.LAYER, "out: int, bias: bool = true, weight: numbers = []"),
    EMBEDDING(Role.LAYER, "count: int, dim: int"),
    RNN(Role.LAYER, Signatures.RECURRENT),
    LSTM(Role.LAYER, Signatures.RECURRENT),
    GRU(Role.LAYER, Signatures.RECURRENT),
    MULTI_HEAD_ATTENTION(
            Role.LAYER, "heads: int, kv_heads: int = 0, head_dim: int = 0, bias: bool = true, causal: bool = false"),
    TRANSFORMER_ENCODER_LAYER(Role.LAYER, "heads: int, feedforward: int, bias: bool = true"),

    BATCH_NORM(Role.LAYER, "affine: bool = true, eps: float = 1e-5"),
    LAYER_NORM(Role.LAYER, "dims: int = 1, affine: bool = true, bias: bool = true, eps: float = 1e-5"),
    GROUP_NORM(Role.LAYER, "groups: int, affine: bool = true, eps: float = 1e-5"),
    INSTANCE_NORM(Role.LAYER, "affine: bool = false, eps: float = 1e-5"),
    RMS_NORM(Role.LAYER, "dims: int = 1, affine: bool = true, eps: float = 1e-6"),

    RELU(Role.LAYER, ""),
    GELU(Role.LAYER, ""),
    SILU(Role.LAYER, ""),
    SIGMOID(Role.LAYER, ""),
    TANH(Role.LAYER, ""),
    SOFTMAX(Role.LAYER, "dim: int = -1, temperature: float = 1.0"),
    LOG_SOFTMAX(Role.LAYER, "dim: int = -1, temperature: float = 1.0"),
    ENTROPY(Role.LAYER, "dim: int = -1"),

    FLATTEN(Role.LAYER, "start: int = 1, end: int = -1"),
    RESHAPE(Role.LAYER, "shape: ints"),
    PERMUTE(Role.LAYER, "dims: ints"),
    TRANSPOSE(Role.LAYER, "first: int, second: int"),
    UNSQUEEZE(Role.LAYER, "dim: int"),
    SQUEEZE(Role.LAYER, "dim: int"),
    SUM(Role.LAYER, "dim: int, keep: bool = false"),
    MEAN(Role.LAYER, "dim: int, keep: bool = false"),
    PIXEL_SHUFFLE(Role.LAYER, "factor: int"),

    BROADCAST(Role.WHOLE, "a: ints, b: ints"),
    MATMUL(Role.WHOLE, "a: ints, b: ints"),
    EINSUM(Role.WHOLE, "equation: word, a: ints, b: ints"),
    CAT(Role.WHOLE, "a: ints, b: ints, dim: int = 0"),
    SCALED_DOT_PRODUCT_ATTENTION(
            Role.WHOLE, "query: numbers, key: numbers, value: numbers, causal: bool = false, scale: float = 0.0"),

    CROSS_ENTROPY(
            Role.WHOLE,
            "logits: numbers, target: numbers, smoothing: float = 0.0, weight: numbers = [], ignore: int = -100, "
                    + "reduction: word = mean"),
    NLL_LOSS(Role.WHOLE, "log_probabilities: numbers, target: numbers, reduction: word = mean"),
    BCE(Role.WHOLE, Signatures.REGRESSION),
    BCE_WITH_LOGITS(Role.WHOLE, "input: numbers, target: numbers, pos_weight: numbers = [], reduction: word = mean"),
    MSE(Role.WHOLE, Signatures.REGRESSION),
    L1(Role.WHOLE, Signatures.REGRESSION),
    HUBER(Role.WHOLE, "input: numbers, target: numbers, delta: float = 1.0, reduction: word = mean"),
    SMOOTH_L1(Role.WHOLE, "input: numbers, target: numbers, beta: float = 1.0, reduction: word = mean"),
    KL_DIVERGENCE(Role.WHOLE, "p: numbers, q: numbers"),
    COSINE_SIMILARITY(Role.WHOLE, "a: numbers, b: numbers"),

    SGD(
            Role.WHOLE,
            "weight: numbers, gradients: numbers, lr: float, momentum: float = 0.0, dampening: float = 0.0, "
                    + "nesterov: bool = false, weight_decay: float = 0.0"),
    ADAM(Role.WHOLE, Signatures.ADAM),
    ADAMW(Role.WHOLE, Signatures.ADAM.replace("weight_decay: float = 0.0", "weight_decay: float = 0.01")),
    RMSPROP(
            Role.WHOLE,
            "weight: numbers, gradients: numbers, lr: float, alpha: float = 0.99, eps: float = 1e-8, "
                    + "momentum: float = 0.0, centered: bool = false, weight_decay: float = 0.0"),
    ADAGRAD(Role.WHOLE, "weight: numbers, gradients: numbers, lr: float, eps: float = 1e-10"),

    GRADIENT(Role.WHOLE, "loss: code, by: word"),
    SCRIPT(Role.WHOLE, "script: code");

    /** Where an operation can stand. */
    public enum Role {
        /** It makes the tensor that layers work on. */
        SOURCE,
        /** It takes the tensor before it and gives the next. */
        LAYER,
        /** It is a whole oracle by itself. */
        WHOLE
    }

    /** What an argument is. */
    public enum Type {
        /** An int. */
        INT,
        /** A double; an int will do. */
        FLOAT,
        BOOL,
        /** A list of ints; a single one will do. */
        INTS,
        /** A tensor of doubles: a number, or lists of numbers within lists. */
        NUMBERS,
        /** A word, taken as it is written. */
        WORD,
        /** TorchScript in which the parameters are variables. */
        CODE
    }

    /**
     * An argument of an operation.
     *
     * @param fallback what it is where it is left out; empty for one that is required
     */
    public record Argument(String name, Type type, Optional<String> fallback) {}

    private static final class Signatures {
        static final Pattern ARGUMENT = Pattern.compile("(\\w+): (\\w+)(?: = (\\S+))?");
        static final String CONVOLUTION = "kernel: ints, out: int = 1, stride: ints = 1, padding: ints = 0, "
                + "dilation: ints = 1, groups: int = 1, bias: bool = true, weight: numbers = []";
        static final String TRANSPOSED = "kernel: ints, out: int = 1, stride: ints = 1, padding: ints = 0, "
                + "output_padding: ints = 0, groups: int = 1, dilation: ints = 1, bias: bool = true, "
                + "weight: numbers = []";
        static final String MAX_POOLING =
                "kernel: ints, stride: ints = [], padding: ints = 0, dilation: ints = 1, " + "ceil_mode: bool = false";
        static final String AVERAGE_POOLING = "kernel: ints, stride: ints = [], padding: ints = 0, "
                + "ceil_mode: bool = false, count_include_pad: bool = true";
        static final String ADAPTIVE_POOLING = "size: ints";
        static final String RECURRENT = "hidden: int, layers: int = 1, bidirectional: bool = false, bias: bool = true";
        static final String REGRESSION = "input: numbers, target: numbers, reduction: word = mean";
        static final String ADAM = "weight: numbers, gradients: numbers, lr: float = 1e-3, beta1: float = 0.9, "
                + "beta2: float = 0.999, eps: float = 1e-8, weight_decay: float = 0.0, amsgrad: bool = false";
    }

    private static final Map<String, TorchOperation> BY_ID =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(TorchOperation::id, operation -> operation));

    private final String id;
    private final Role role;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that cannot be changed, of records
    private final List<Argument> arguments;

    TorchOperation(Role role, String signature) {
        this.id = name().toLowerCase(Locale.ROOT);
        this.role = role;
        this.arguments = arguments(signature);
    }

    private static List<Argument> arguments(String signature) {
        List<Argument> arguments = new ArrayList<>();
        for (String written : signature.isEmpty() ? new String[0] : signature.split(", ")) {
            Matcher argument = Signatures.ARGUMENT.matcher(written);
            if (!argument.matches()) {
                throw new IllegalArgumentException(written);
            }
            Type type = Type.valueOf(argument.group(2).toUpperCase(Locale.ROOT));
            arguments.add(new Argument(argument.group(1), type, Optional.ofNullable(argument.group(3))));
        }
        return List.copyOf(arguments);
    }

    /** Returns its name in question files and in TorchScript. */
    public String id() {
        return id;
    }

    public Role role() {
        return role;
    }

    /** Returns its arguments in the order of its implementation. */
    public List<Argument> arguments() {
        return arguments;
    }

    /** Returns the operation of that name. */
    public static Optional<TorchOperation> named(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }
}
