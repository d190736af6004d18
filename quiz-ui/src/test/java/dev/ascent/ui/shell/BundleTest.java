package dev.ascent.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The browser bundle as it is built; that pages work with it is what the other browser tests show. */
class BundleTest {

    private static final Path BUNDLE = Path.of("target/classes/META-INF/VAADIN/webapp/VAADIN/build");

    /** Names that only the parts of commercial add-ons have. */
    private static final List<String> COMMERCIAL = List.of(
            "vaadin-charts-axis-line",
            "vaadin-map-attribution-text-color",
            "vaadin-spreadsheet-header-border-color",
            "vaadin-rich-text-editor-container");

    @Test
    void carriesNoPartOfACommercialAddOn() throws IOException {
        List<Path> scripts = scripts();
        assertThat(scripts).hasSizeGreaterThan(10);
        List<String> found = new ArrayList<>();
        for (Path script : scripts) {
            String text = Files.readString(script, StandardCharsets.ISO_8859_1);
            COMMERCIAL.stream().filter(text::contains).forEach(name -> found.add(script.getFileName() + ": " + name));
        }
        assertThat(found).isEmpty();
    }

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLE)) {
            return files.filter(file -> file.toString().endsWith(".js")).toList();
        }
    }
}
