package dev.ascent.server.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SettingsTest {

    /** As in {@code "${ascent.sweep:1s}"} and {@code name = "ascent.throttle.per-account", defaultValue = "10"}. */
    private static final Pattern QUANTITY =
            Pattern.compile("\"(?:\\$\\{)?(ascent\\.[a-z.-]+)(?::|\",\\s+defaultValue = \")\\d+(?:ms|[smhd])?}?\"");

    @Test
    void everyQuantityThatCannotBeReadIsRefused() throws IOException {
        List<String> names = quantities();

        assertThat(names).contains("ASCENT_DRAIN", "ASCENT_SWEEP", "ASCENT_THROTTLE_PER_ACCOUNT");
        for (String name : names) {
            assertThatThrownBy(() -> Settings.from(Map.of(name, "later")))
                    .isInstanceOf(StartFault.class)
                    .hasMessageContaining(name + " is “later”");
        }
    }

    @Test
    void aLengthOfTimeIsANumberAndItsUnit() {
        assertThat(Quantities.length(Map.of("ASCENT_DRAIN", "500ms"), "ASCENT_DRAIN"))
                .contains(Duration.ofMillis(500));
        assertThat(Quantities.length(Map.of("ASCENT_DRAIN", "2m"), "ASCENT_DRAIN"))
                .contains(Duration.ofMinutes(2));
        assertThat(Quantities.length(Map.of("ASCENT_DRAIN", "PT1M30S"), "ASCENT_DRAIN"))
                .contains(Duration.ofSeconds(90));
        assertThat(Quantities.length(Map.of("ASCENT_DRAIN", " "), "ASCENT_DRAIN"))
                .isEmpty();
        for (String wrong : List.of("PT", "PT-5S", "PT5")) {
            assertThatThrownBy(() -> Settings.from(Map.of("ASCENT_DRAIN", wrong)))
                    .as(wrong)
                    .hasMessageContaining("PT20S");
        }
        for (String wrong : List.of("5", "-5s", "5 s", "5S", "5s ", "1h30m", "1.5s")) {
            assertThatThrownBy(() -> Settings.from(Map.of("ASCENT_DRAIN", wrong)))
                    .as(wrong)
                    .isInstanceOf(StartFault.class)
                    .hasMessageContaining("500ms");
        }
    }

    private static List<String> quantities() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> QUANTITY.matcher(read(file)).results())
                    .map(found -> found.group(1).toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"))
                    .filter(name -> !name.equals("ASCENT_PORT"))
                    .distinct()
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
