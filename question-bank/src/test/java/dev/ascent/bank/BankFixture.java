package dev.ascent.bank;

import dev.ascent.core.bank.Bank;
import dev.ascent.core.bank.BankFiles;
import dev.ascent.core.bank.BankReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The real bank, as it is packaged. */
final class BankFixture {

    static final BankFiles FILES = BankFiles.packaged(BankFixture.class.getClassLoader());

    static final BankReader.Reading READING = BankReader.read(FILES);

    static final Bank BANK = READING.bank();

    private BankFixture() {}

    /** Returns a folder beside the questions, such as {@code examples}. */
    static Path folder(String name) {
        URL url = Objects.requireNonNull(BankFixture.class.getResource("/bank/" + name));
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
