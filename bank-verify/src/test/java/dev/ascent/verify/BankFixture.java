package dev.ascent.verify;

import dev.ascent.core.bank.Bank;
import dev.ascent.core.bank.BankFiles;
import dev.ascent.core.bank.BankReader;
import dev.ascent.core.question.Question;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;

/** A small bank with a wrong key, a wrong output and a question that nothing verifies. */
final class BankFixture {

    static final Path FOLDER = folder();
    private static final Bank BANK = bank();

    private BankFixture() {}

    static Question question(String id) {
        return BANK.question(id).orElseThrow();
    }

    private static Bank bank() {
        try {
            return BankReader.read(BankFiles.folder(FOLDER)).bank();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        URL taxonomy = Objects.requireNonNull(BankFixture.class.getResource("/flawed/taxonomy.yaml"));
        try {
            return Path.of(taxonomy.toURI()).resolveSibling(".").normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
