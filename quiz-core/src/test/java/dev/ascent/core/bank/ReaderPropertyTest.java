package dev.ascent.core.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.core.SmallBankFixture;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a file holds, reading it ends with problems or a question and never with an exception. */
class ReaderPropertyTest {

    private final BankFiles small = SmallBankFixture.files("small");
    private final QuestionReader reader = new QuestionReader(SmallBankFixture.BANK.taxonomy());

    @Provide
    Arbitrary<String> sources() {
        return Arbitraries.of(small.texts().values());
    }

    @Property
    void readsAnyText(@ForAll String text) {
        var reading = reader.read("questions/cnn/x.yaml", text, 1);

        assertThat(reading.question()).isEmpty();
        assertThat(reading.problems()).isNotEmpty();
        assertThat(new BlueprintReader(SmallBankFixture.BANK.taxonomy())
                        .read("quizzes/x.yaml", text)
                        .problems())
                .isNotEmpty();
    }

    @Property
    void readsAnyTextOfYamlsOwnCharacters(@ForAll("yaml") String text) {
        assertThat(reader.read("questions/cnn/x.yaml", text, 1).problems()).isNotEmpty();
    }

    @Provide
    Arbitrary<String> yaml() {
        return Arbitraries.of(
                        "id", "kind", "blanks", ": ", "\n", "  ", "- ", "[", "]", "{", "}", "|", "&a", "*a", "!!", "\"",
                        "'", "#", "numeric", "cloze", "1", "~", ",", "? ", "---", "\t", "<<", "\u0000", "\uD83D")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    /** Lines left out, doubled, moved and cut: what happens while an author types. */
    @Property(tries = 150)
    void readsAndLintsAFileThatIsBeingEdited(@ForAll("sources") String source, @ForAll Random chance) {
        List<String> lines = new ArrayList<>(source.lines().toList());
        for (int i = 0; i < 1 + chance.nextInt(3); i++) {
            int at = chance.nextInt(lines.size());
            switch (chance.nextInt(5)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, lines.get(chance.nextInt(lines.size())));
                case 2 ->
                    lines.set(
                            at,
                            lines.get(at).substring(chance.nextInt(lines.get(at).length() + 1)));
                case 3 ->
                    lines.set(
                            at,
                            lines.get(at)
                                    .substring(0, chance.nextInt(lines.get(at).length() + 1)));
                default -> lines.set(at, "  " + lines.get(at));
            }
            if (lines.isEmpty()) {
                lines.add("");
            }
        }
        String edited = String.join("\n", lines);
        var linted = LINTER.lint(SmallBankFixture.BANK.taxonomy(), "draft", edited);

        assertThat(linted.question().isPresent())
                .isEqualTo(linted.problems().stream().noneMatch(Problem::isError));
        TreeMap<String, String> texts = new TreeMap<>(small.texts());
        texts.put("taxonomy.yaml", edited);
        assertThat(BankReader.read(new BankFiles(texts)).problems()).isNotNull();
    }

    private static final Linter LINTER = new Linter();
}
