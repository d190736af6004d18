package dev.ascent.core.bank;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A formula in TeX, read as KaTeX reads it: its commands and environments must be known to KaTeX, braces,
 * {@code \left … \right} and environments must be closed, arguments and scripts must be there. Commands that define
 * others, or that reach out of the formula, are not among those known.
 */
final class Tex {

    /** The names of KaTeX 0.16's commands, as its source declares them. */
    private static final Set<String> COMMANDS = commands();

    private static final Set<String> ENVIRONMENTS = Set.of(
            "Bmatrix",
            "Vmatrix",
            "align",
            "alignat",
            "aligned",
            "alignedat",
            "array",
            "bmatrix",
            "cases",
            "dcases",
            "drcases",
            "equation",
            "gather",
            "gathered",
            "matrix",
            "pmatrix",
            "rcases",
            "smallmatrix",
            "split",
            "subarray",
            "vmatrix");

    private static final String SYMBOLS = ",;:!>.\\{}$%&#_| '\"^`~=";

    private static final Map<String, Integer> ARGUMENTS = arguments();

    private final String text;
    private int at;

    private Tex(String text) {
        this.text = text;
    }

    /** Returns what is wrong with a formula, given without its dollars; empty if nothing is. */
    static Optional<String> fault(String formula) {
        try {
            Tex tex = new Tex(formula);
            tex.row("", 0);
            return tex.at < formula.length()
                    ? Optional.of("`" + tex.rest() + "` stands where nothing was opened")
                    : Optional.empty();
        } catch (Fault e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** A formula that KaTeX would refuse; caught where it is thrown. */
    private static final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Fault(String message) {
            super(message, null, false, false);
        }
    }

    /**
     * Reads up to what ends a group.
     *
     * @param end the environment or, for {@code \right}, the command that it is within; "" for braces and the whole
     */
    private void row(String end, int depth) {
        if (depth > 40) {
            throw new Fault("groups are nested too deep");
        }
        boolean above = false;
        boolean below = false;
        for (skip(); at < text.length() && !closes(); skip()) {
            char c = text.charAt(at);
            if (c == '^' || c == '_') {
                if (c == '^' ? above : below) {
                    throw new Fault("two " + (c == '^' ? "superscripts" : "subscripts") + " on one symbol");
                }
                above |= c == '^';
                below |= c == '_';
                at++;
                argument(c == '^' ? "a superscript" : "a subscript", depth);
            } else if (c == '\'') {
                at++;
            } else if (c == '&') {
                if (end.isEmpty() || end.equals("right")) {
                    throw new Fault("`&` stands outside an environment; write \\&");
                }
                at++;
                above = false;
                below = false;
            } else {
                above = false;
                below = false;
                atom(depth);
            }
        }
    }

    private boolean closes() {
        if (text.charAt(at) == '\\') {
            String name = command(at);
            return name.equals("right") || name.equals("end");
        }
        return text.charAt(at) == '}';
    }

    private void atom(int depth) {
        char c = text.charAt(at);
        switch (c) {
            case '{' -> group(depth);
            case '#' -> throw new Fault("`#` must be written \\#");
            case '%' -> throw new Fault("`%` begins a comment; write \\%");
            case '$' -> throw new Fault("a `$` stands inside");
            case '\\' -> backslash(depth);
            default -> at += Character.charCount(text.codePointAt(at));
        }
    }

    private void group(int depth) {
        at++;
        row("", depth + 1);
        if (at >= text.length() || text.charAt(at) != '}') {
            throw new Fault(at >= text.length() ? "a `{` is not closed" : "`" + rest() + "` stands inside braces");
        }
        at++;
    }

    private void backslash(int depth) {
        String name = command(at);
        if (name.isEmpty()) {
            if (at + 1 >= text.length() || SYMBOLS.indexOf(text.charAt(at + 1)) < 0) {
                throw new Fault("`" + rest() + "` is no command");
            }
            at += 2;
            return;
        }
        if (!COMMANDS.contains(name)) {
            throw new Fault("KaTeX has no command `\\" + name + "`");
        }
        at += name.length() + 1;
        switch (name) {
            case "left" -> delimited(depth);
            case "begin" -> environment(depth);
            default -> arguments(name, depth);
        }
    }

    private void arguments(String name, int depth) {
        if (at < text.length() && text.charAt(at) == '*') {
            at++;
        }
        int count = ARGUMENTS.getOrDefault(name, 0);
        skip();
        if (count > 0 && at < text.length() && text.charAt(at) == '[') {
            int close = text.indexOf(']', at);
            if (close < 0) {
                throw new Fault("a `[` after \\" + name + " is not closed");
            }
            at = close + 1;
        }
        for (int i = 0; i < count; i++) {
            argument("\\" + name, depth);
        }
    }

    private void argument(String of, int depth) {
        skip();
        if (at >= text.length() || closes() || "^_&".indexOf(text.charAt(at)) >= 0 || text.startsWith("\\\\", at)) {
            throw new Fault(of + " lacks an argument");
        }
        atom(depth + 1);
    }

    private void delimited(int depth) {
        delimiter("left");
        row("right", depth + 1);
        if (!text.startsWith("\\right", at)) {
            throw new Fault("\\left has no \\right");
        }
        at += "\\right".length();
        delimiter("right");
    }

    private void delimiter(String of) {
        skip();
        boolean any =
                at < text.length() && (text.charAt(at) == '\\' || "()[]|/<>.⌊⌋⌈⌉⟨⟩".indexOf(text.charAt(at)) >= 0);
        if (!any) {
            throw new Fault("\\" + of + " lacks a delimiter");
        }
        at += text.charAt(at) == '\\' ? Math.max(2, command(at).length() + 1) : 1;
        at = Math.min(at, text.length());
    }

    private void environment(int depth) {
        String name = braced("begin");
        if (!ENVIRONMENTS.contains(name.replace("*", ""))) {
            throw new Fault("KaTeX has no environment `" + name + "`");
        }
        row(name, depth + 1);
        if (!text.startsWith("\\end", at)) {
            throw new Fault("\\begin{" + name + "} has no \\end");
        }
        at += "\\end".length();
        String ended = braced("end");
        if (!ended.equals(name)) {
            throw new Fault("\\begin{" + name + "} is ended by \\end{" + ended + "}");
        }
    }

    private String braced(String of) {
        skip();
        int close = text.indexOf('}', at);
        if (at >= text.length() || text.charAt(at) != '{' || close < 0) {
            throw new Fault("\\" + of + " lacks the name of an environment");
        }
        String name = text.substring(at + 1, close);
        at = close + 1;
        return name;
    }

    private void skip() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    /** Returns the name of the command that begins at an index; "" if it is one of a single sign. */
    private String command(int from) {
        int to = from + 1;
        while (to < text.length() && isLetter(text.charAt(to))) {
            to++;
        }
        return text.substring(Math.min(from + 1, text.length()), to);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private String rest() {
        return text.substring(at, Math.min(text.length(), at + 12)).strip();
    }

    private static Map<String, Integer> arguments() {
        Map<String, Integer> counts = new HashMap<>();
        String one = "sqrt text textbf textit textrm textsf texttt mathrm mathbf mathbb mathcal mathit mathsf mathtt"
                + " mathfrak mathscr operatorname hat bar tilde vec dot ddot check acute grave breve overline underline"
                + " widehat widetilde overrightarrow overbrace underbrace boldsymbol bm boxed phantom hphantom vphantom"
                + " mathop mathbin mathrel mathord mathopen mathclose mathpunct pmod substack cancel color hspace tag";
        String two = "frac dfrac tfrac cfrac binom dbinom tbinom overset underset stackrel textcolor colorbox";
        Arrays.stream(one.split(" ")).forEach(name -> counts.put(name, 1));
        Arrays.stream(two.split(" ")).forEach(name -> counts.put(name, 2));
        return counts;
    }

    private static Set<String> commands() {
        try (InputStream names = Tex.class.getResourceAsStream("tex-commands.txt")) {
            String text = new String(Objects.requireNonNull(names).readAllBytes(), StandardCharsets.UTF_8);
            return new HashSet<>(Arrays.asList(text.strip().split("\\s+")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
