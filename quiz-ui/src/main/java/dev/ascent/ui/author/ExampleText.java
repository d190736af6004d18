package dev.ascent.ui.author;

import dev.ascent.core.question.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** What a new question begins with: the bank's example of its kind, under the new id. */
final class ExampleText {

    private ExampleText() {}

    /**
     * The example of the kind.
     *
     * @throws IllegalStateException if the bank has none: a defect
     */
    static String of(Kind kind, String id) {
        String name = "bank/examples/" + kind.id() + ".yaml";
        try (InputStream file = ExampleText.class.getClassLoader().getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("There is no " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.startsWith("id:") ? "id: " + id : line)
                    .collect(Collectors.joining("\n", "", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
