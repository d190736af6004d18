package dev.ascent.ui.element;

import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Reads {@code $…$} and {@code $$…$$} inside a line. As in Pandoc, the opening dollar has no space after it, the
 * closing one no space before it and no digit after it, so that sums of money stay what they are.
 */
final class MathInline implements InlineContentParserFactory, InlineContentParser {

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('$');
    }

    @Override
    public InlineContentParser create() {
        return this;
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        boolean display = scanner.matchMultiple('$') == 2;
        if (!display && Character.isWhitespace(scanner.peek())) {
            return ParsedInline.none();
        }
        Position start = scanner.position();
        while (scanner.find('$') >= 0) {
            String tex = scanner.getSource(start, scanner.position()).getContent();
            Position end = scanner.position();
            int dollars = scanner.matchMultiple('$');
            boolean escaped = tex.endsWith("\\") && !tex.endsWith("\\\\");
            if (!escaped && dollars == (display ? 2 : 1) && ends(tex, scanner.peek(), display)) {
                return ParsedInline.of(new MathNode(tex.strip(), display), scanner.position());
            }
            scanner.setPosition(end);
            scanner.matchMultiple('$');
        }
        return ParsedInline.none();
    }

    private static boolean ends(String tex, char next, boolean display) {
        return !tex.isBlank()
                && (display || (!Character.isWhitespace(tex.charAt(tex.length() - 1)) && !Character.isDigit(next)));
    }
}
