package dev.ascent.core.bank;

import dev.ascent.core.question.Reference;
import java.util.Optional;

/** Reads a reference: a title, and an address where there is one. */
final class ReferenceReader {

    private ReferenceReader() {}

    static Reference read(Fields fields) {
        Optional<String> url = fields.optionalText("url");
        if (url.isPresent() && !isAddress(url.get())) {
            fields.problem(Code.B005, "url", "`url` must be an http or https address");
        }
        return new Reference(fields.text("title"), url);
    }

    /** Looks at each character once: every question has references. */
    private static boolean isAddress(String text) {
        int scheme = text.startsWith("https://") ? 8 : text.startsWith("http://") ? 7 : text.length();
        for (int i = scheme; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == '<' || c == '>' || c == '"') {
                return false;
            }
        }
        return scheme < text.length();
    }
}
