package dev.ascent.core.grade;

import dev.ascent.core.variant.Dimensions;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads shapes as people write them: (32, 64), [32,64], 32x64, 32 × 64, torch.Size([32, 64]), (N, 64), (). */
public final class ShapeReader {

    private static final int LONGEST = 200;
    private static final int MOST = 16;
    private static final Pattern WRAPPER =
            Pattern.compile("(?i)^(?:torch\\.size|(?:tf\\.)?tensorshape|(?:\\w+\\.)?shape)\\s*[=:]?\\s*(?=[(\\[\\d])");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:_\\d{3})+|\\d{1,18}");
    private static final Pattern GROUPED = Pattern.compile("(?<![\\d_])[1-9]\\d{0,2}(?:,\\d{3})+(?![\\d_])");
    private static final Pattern SPACED = Pattern.compile(";|,\\s");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\d_]*");
    private static final Pattern PRODUCT = Pattern.compile("\\s*[*·×]\\s*");
    private static final Set<String> UNKNOWN = Set.of("none", "null", "?", "-1");
    private static final List<String> BATCH = List.of("N", "B", "batch", "batch_size", "bs");

    private final List<String> symbols;
    private final Edition edition;

    private ShapeReader(List<String> symbols, Edition edition) {
        this.symbols = symbols;
        this.edition = edition;
    }

    /** What a text says. */
    public sealed interface Reading {}

    /** A shape. */
    public record Read(Dimensions shape) implements Reading {}

    /** No shape, with the reason for the person who typed it. */
    public record NotRead(Misreading misreading) implements Reading {

        /** Returns the reason in English words. */
        public String why() {
            return misreading.words();
        }
    }

    /** A stretch of the text that is no size, thrown to whoever began to read. */
    private static final class NoSize extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Misreading misreading;

        NoSize(Cause cause, Object... values) {
            super(cause.id(), null, false, false);
            misreading = Misreading.of(cause, values);
        }
    }

    /**
     * Reads a shape.
     *
     * @param symbols the sizes that have names instead of numbers in this question
     */
    public static Reading read(String typed, List<String> symbols) {
        return read(typed, symbols, Edition.CURRENT);
    }

    static Reading read(String typed, List<String> symbols, Edition edition) {
        try {
            return new Read(new ShapeReader(symbols, edition).shape(typed));
        } catch (NoSize e) {
            return new NotRead(e.misreading);
        }
    }

    private Dimensions shape(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replace('−', '-')
                .strip();
        if (text.length() > LONGEST) {
            throw new NoSize(Cause.SHAPE_TOO_LONG, text.length());
        }
        if (text.toLowerCase(Locale.ROOT).equals("scalar")) {
            return new Dimensions(List.of());
        }
        String inner = inner(WRAPPER.matcher(text).replaceFirst(""));
        if (inner.isEmpty()) {
            return new Dimensions(List.of());
        }
        List<String> sizes = new ArrayList<>();
        for (String piece : pieces(inner)) {
            sizes.add(size(piece));
        }
        if (sizes.size() > MOST) {
            throw new NoSize(Cause.TOO_MANY_SIZES, MOST, TypedText.shortened(typed));
        }
        return new Dimensions(sizes);
    }

    /** Returns what stands between the brackets, of which there may be several or none. */
    private static String inner(String text) {
        String inner = text;
        while (!inner.isEmpty() && "([".indexOf(inner.charAt(0)) >= 0) {
            char close = inner.charAt(0) == '(' ? ')' : ']';
            if (inner.length() < 2 || inner.charAt(inner.length() - 1) != close) {
                throw new NoSize(Cause.BRACKET_NOT_CLOSED, TypedText.shortened(text));
            }
            inner = inner.substring(1, inner.length() - 1).strip();
        }
        if (inner.isEmpty() && text.isEmpty()) {
            throw new NoSize(Cause.NO_SHAPE);
        }
        return inner;
    }

    private List<String> pieces(String inner) {
        if (inner.contains(",") || inner.contains(";")) {
            refuseGrouping(inner);
            List<String> pieces = new ArrayList<>(Arrays.asList(inner.split("[,;]", -1)));
            if (pieces.getLast().isBlank()) {
                pieces.removeLast();
            }
            if (pieces.stream().anyMatch(String::isBlank)) {
                throw new NoSize(Cause.NO_SIZE_BETWEEN, TypedText.shortened(inner));
            }
            return pieces.stream().map(String::strip).toList();
        }
        if (inner.contains("*") || inner.contains("·")) {
            throw new NoSize(Cause.SIZE_OR_SEVERAL, TypedText.shortened(inner));
        }
        return List.of(separators().split(inner));
    }

    /** Where other commas have blanks after them, one without can stand inside a size: (32, 1,024). */
    private void refuseGrouping(String inner) {
        Matcher grouped = GROUPED.matcher(inner);
        if (edition != Edition.FIRST && SPACED.matcher(inner).find() && grouped.find()) {
            throw new NoSize(Cause.SIZE_WITH_COMMA_OR_SEVERAL, grouped.group());
        }
    }

    /** Blanks, a cross, or the letter x between sizes. */
    private Pattern separators() {
        String names = Stream.concat(Stream.concat(symbols.stream(), BATCH.stream()), Stream.of("None"))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile("(?i)\\s*×\\s*|\\s*(?<=[\\d?\\s]|" + names + ")x(?=[\\d?\\s-]|" + names + ")\\s*|\\s+");
    }

    private String size(String piece) {
        if (PRODUCT.matcher(piece).find()) {
            long product = 1;
            for (String factor : PRODUCT.split(piece, -1)) {
                product = product(product, number(factor).orElseThrow(() -> noSize(piece)), piece);
            }
            return Long.toString(product);
        }
        Optional<Long> number = number(piece);
        if (number.isPresent()) {
            return number.get().toString();
        }
        if (UNKNOWN.contains(piece.toLowerCase(Locale.ROOT))) {
            if (symbols.isEmpty()) {
                throw new NoSize(Cause.SIZE_IS_KNOWN, piece);
            }
            return Dimensions.ANY;
        }
        return NAME.matcher(piece).matches() ? symbol(piece) : refuse(piece);
    }

    private String symbol(String name) {
        for (String symbol : symbols) {
            if (symbol.equalsIgnoreCase(name)) {
                return symbol;
            }
        }
        boolean batch = symbols.size() == 1 && BATCH.stream().anyMatch(name::equalsIgnoreCase);
        return batch ? symbols.getFirst() : refuse(name);
    }

    private static long product(long one, long other, String piece) {
        try {
            return Math.multiplyExact(one, other);
        } catch (ArithmeticException e) {
            throw noSize(piece);
        }
    }

    private Optional<Long> number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        if (edition != Edition.FIRST && text.length() > 1 && text.startsWith("0")) {
            throw new NoSize(Cause.SIZE_BEGINS_WITH_0, text);
        }
        return Optional.of(Long.valueOf(text.replace("_", "")));
    }

    private String refuse(String piece) {
        throw symbols.isEmpty()
                ? noSize(piece)
                : new NoSize(Cause.NO_SIZE_HERE, TypedText.shortened(piece), String.join(", ", symbols));
    }

    private static NoSize noSize(String piece) {
        return new NoSize(Cause.NO_SIZE, TypedText.shortened(piece));
    }
}
