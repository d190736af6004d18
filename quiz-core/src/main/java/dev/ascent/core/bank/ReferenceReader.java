package dev.ascent.core.bank;

import dev.ascent.core.question.Reference;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a reference: a title, and an address where there is one. */
final class ReferenceReader {

    private static final Pattern URL = Pattern.compile("https?://[^\\s<>\"]+");

    private ReferenceReader() {}

    static Reference read(Fields fields) {
        Optional<String> url = fields.optionalText("url");
        if (url.isPresent() && !URL.matcher(url.get()).matches()) {
            fields.problem(Code.B005, "url", "`url` must be an http or https address");
        }
        return new Reference(fields.text("title"), url);
    }
}
