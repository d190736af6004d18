package dev.ascent.core;

import dev.ascent.core.bank.Bank;
import dev.ascent.core.bank.BankFiles;
import dev.ascent.core.bank.BankReader;
import dev.ascent.core.question.Question;
import dev.ascent.core.variant.Draw;
import dev.ascent.core.variant.Variant;
import dev.ascent.core.variant.VariantGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The hand-made bank under {@code src/test/resources/small}: kinds and their scoring policies, and one quiz. */
public final class SmallBankFixture {

    public static final VariantGenerator GENERATOR = new VariantGenerator();

    public static final Bank BANK = BankReader.read(files("small")).bank();

    /** The questions of {@code src/test/resources/kinds}, about programs and tensors, which no quiz picks. */
    public static final Bank KINDS = BankReader.read(files("kinds")).bank();

    /** Every question of both banks. */
    public static final List<Question> ALL =
            Stream.concat(BANK.questions().stream(), KINDS.questions().stream()).toList();

    private SmallBankFixture() {}

    /** Returns the files of a bank among the test resources. */
    public static BankFiles files(String name) {
        try {
            var taxonomy = SmallBankFixture.class.getResource("/" + name + "/taxonomy.yaml");
            if (taxonomy == null) {
                throw new IllegalArgumentException("no test bank " + name);
            }
            return BankFiles.folder(Path.of(taxonomy.toURI()).resolveSibling(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Question question(String id) {
        return BANK.question(id).or(() -> KINDS.question(id)).orElseThrow();
    }

    public static Variant variant(String id, long seed) {
        return GENERATOR.generate(question(id), seed);
    }

    /** Returns the variant of a question without parameters whose only list is shown as its author wrote it. */
    public static Variant asWritten(String id, int entries) {
        List<Integer> order = IntStream.range(0, entries).boxed().toList();
        return GENERATOR.render(question(id), new Draw(new LinkedHashMap<>(), List.of(order)));
    }
}
