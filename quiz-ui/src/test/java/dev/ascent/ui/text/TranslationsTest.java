package dev.ascent.ui.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TranslationsTest {

    @Test
    void speaksTheReadersLanguageOrElseEnglish() {
        assertThat(Translations.text("nav.home", Locale.GERMAN)).isEqualTo("Start");
        assertThat(Translations.text("nav.home", Locale.FRENCH)).isEqualTo("Home");
    }

    @Test
    void germanSaysAllThatEnglishSays() throws IOException {
        assertThat(bundle("messages_de.properties").keySet())
                .isEqualTo(bundle("messages.properties").keySet());
    }

    @Test
    void germanTextsTakeTheSameParametersAsTheEnglishOnes() throws IOException {
        Properties english = bundle("messages.properties");
        bundle("messages_de.properties")
                .forEach((key, german) -> assertThat(parameters((String) german))
                        .as("%s", key)
                        .isEqualTo(parameters(english.getProperty((String) key))));
    }

    @Test
    void everyTextThatTheSourcesNameIsThere() throws IOException {
        Set<String> keys = bundle("messages.properties").stringPropertyNames();
        Set<String> named = new TreeSet<>();
        Pattern use = Pattern.compile("\\btext\\(\\s*\"([a-z][a-z.]*[a-z])\"\\s*[,)]");
        sources().forEach(source -> use.matcher(source).results().forEach(found -> named.add(found.group(1))));
        assertThat(named).hasSizeGreaterThan(100);
        assertThat(keys).containsAll(named);
    }

    @Test
    void whatIsSaidToTheCandidateIsSaidToOthersToo() throws IOException {
        Set<String> keys = bundle("messages.properties").stringPropertyNames();
        Pattern use = Pattern.compile("\\bvoiced\\([^\"]*\"([a-z][a-z.]*[a-z])\"");
        Set<String> named = new TreeSet<>();
        sources().forEach(source -> use.matcher(source).results().forEach(found -> named.add(found.group(1))));
        assertThat(named)
                .hasSizeGreaterThan(5)
                .allSatisfy(key -> assertThat(keys).contains(key, key + ".other"));
    }

    @Test
    void noViewHasWordsOfItsOwn() throws IOException {
        Pattern words = Pattern.compile(
                "(new (H[1-6]|Paragraph|Span|Div|Button|NativeButton|ListItem|Anchor|RouterLink)\\(|set(Text|Label"
                        + "|HelperText|Placeholder|Header|ErrorMessage|Title)\\()\\s*\"[^\"]*[A-Za-z]{2}[^\"]*\"\\s*\\)");
        List<String> found = sources().stream()
                .flatMap(source -> words.matcher(source).results().map(MatchResult::group))
                .toList();
        assertThat(found).isEmpty();
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> sources = new ArrayList<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.add(Files.readString(file));
            }
            return sources;
        }
    }

    private static Set<String> parameters(String pattern) {
        return Pattern.compile("\\{(\\d)")
                .matcher(pattern)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
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
