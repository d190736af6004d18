package dev.ascent.ui.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TranslationsTest {

    @Test
    void fallsBackToEnglishWhereALanguageEnds() {
        assertThat(Translations.text("nav.home", Locale.GERMAN)).isEqualTo("Start");
        assertThat(Translations.text("take.finish", Locale.GERMAN)).isEqualTo("Finish…");
        assertThat(Translations.text("nav.home", Locale.FRENCH)).isEqualTo("Home");
    }

    @Test
    void everyGermanTextTranslatesAnEnglishOne() throws IOException {
        assertThat(bundle("messages.properties").keySet())
                .containsAll(bundle("messages_de.properties").keySet());
    }

    @Test
    void aTextThatIsMissingIsADefect() {
        assertThatThrownBy(() -> Texts.text("no.such.key")).isInstanceOf(MissingResourceException.class);
    }

    private static Properties bundle(String name) throws IOException {
        Properties bundle = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(TranslationsTest.class.getResourceAsStream("/dev/ascent/ui/" + name)),
                StandardCharsets.UTF_8)) {
            bundle.load(reader);
        }
        return bundle;
    }
}
