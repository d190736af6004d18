package dev.ascent.core.bank;

import dev.ascent.core.bank.Yaml.Place;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;

/** Looks at a question's texts for math and Markdown that would not come out as meant. */
final class TextLinter {

    private static final Parser MARKDOWN = Parser.builder().build();

    private static final Pattern CODE = Pattern.compile("(?s)```.*?```|~~~.*?~~~|``.*?``|`[^`\\n]*`");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{[^}]*}");
    private static final Pattern BLANK = Pattern.compile("\\{\\{[^}]*}}");
    private static final Pattern FORMULA =
            Pattern.compile("(?s)(?<!\\\\)(\\$\\$)(.*?)\\$\\$|(?<!\\\\)(\\$)(.*?)(?<!\\\\)\\$");
    private static final Pattern WEB = Pattern.compile("https?://[^\\s/]+\\.[^\\s]+|mailto:.+@.+");

    private final SourceText source;
    private final Problems problems;

    private TextLinter(SourceText source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    static void lint(Written written, SourceText source, Problems problems) {
        TextLinter linter = new TextLinter(source, problems);
        written.markdown().forEach(linter::lint);
    }

    /** What is drawn or filled in stands for something harmless of the same length, so that places stay. */
    private void lint(String text) {
        String drawn = masked(masked(text, EXPRESSION, '1'), BLANK, 'b');
        String prose = masked(drawn, CODE, 'c');
        if (!prose.contains("${")) {
            math(text, drawn, prose);
        }
        Matcher formulas = FORMULA.matcher(prose);
        StringBuilder plain = new StringBuilder(drawn);
        while (formulas.find()) {
            plain.replace(formulas.start(), formulas.end(), "x".repeat(formulas.end() - formulas.start()));
        }
        MARKDOWN.parse(plain.toString()).accept(new Faults(text));
    }

    private void math(String text, String drawn, String prose) {
        Matcher formula = FORMULA.matcher(prose);
        while (formula.find()) {
            boolean display = formula.group(1) != null;
            int from = display ? formula.start(2) : formula.start(4);
            int to = display ? formula.end(2) : formula.end(4);
            fault(drawn.substring(from, to), display, prose, formula.end())
                    .ifPresent(fault -> problems.add(
                            Code.B016,
                            place(text, formula.start(), formula.end()),
                            "$" + oneLine(text.substring(from, to)) + "$: " + fault));
        }
        String rest = FORMULA.matcher(prose).replaceAll("");
        if (rest.replace("\\$", "").contains("$")) {
            problems.add(Code.B016, source.find(text, 0), "a `$` has no partner; write \\$ for the sign itself");
        }
    }

    private static Optional<String> fault(String formula, boolean display, String prose, int end) {
        if (formula.isBlank()) {
            return Optional.of("is empty");
        }
        if (!display && !formula.equals(formula.strip())) {
            return Optional.of("is not shown as a formula with a blank inside its dollars");
        }
        if (!display && end < prose.length() && Character.isDigit(prose.charAt(end))) {
            return Optional.of("is not shown as a formula before a digit");
        }
        return Tex.fault(formula);
    }

    /** Returns where a stretch of a text stands in the file, or the text itself where that cannot be found. */
    private Place place(String text, int from, int to) {
        Place place = source.find(text.substring(from, to), 0);
        return place.line() > 1 ? place : source.find(text, 0);
    }

    private static String masked(String text, Pattern pattern, char mask) {
        return pattern.matcher(text)
                .replaceAll((MatchResult found) -> found.group().replaceAll("[^\\n]", mask + ""));
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** Reports what the page would not show, or not as its author sees it. */
    private final class Faults extends AbstractVisitor {

        private final String text;

        Faults(String text) {
            this.text = text;
        }

        @Override
        public void visit(FencedCodeBlock block) {
            if (block.getClosingFenceLength() == null) {
                report("```", "a code fence is not closed");
            }
        }

        @Override
        public void visit(HtmlBlock html) {
            html(html.getLiteral());
        }

        @Override
        public void visit(HtmlInline html) {
            html(html.getLiteral());
        }

        private void html(String literal) {
            report(literal, "`" + oneLine(literal) + "` is HTML, which is not shown; put code between backticks");
        }

        @Override
        public void visit(Image image) {
            report("![", "pictures are not shown; describe it, or use a table");
        }

        @Override
        public void visit(Link link) {
            String address = link.getDestination();
            if (!WEB.matcher(address).matches()) {
                report("](" + address, "the link leads nowhere: `" + address + "` is no web address");
            }
            visitChildren(link);
        }

        private void report(String piece, String message) {
            int from = Math.max(0, text.indexOf(piece.strip()));
            String shortened = message.length() <= 200 ? message : message.substring(0, 200) + "…";
            problems.add(Code.B017, place(text, from, text.length()), shortened);
        }
    }
}
