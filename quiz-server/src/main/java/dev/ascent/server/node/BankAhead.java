package dev.ascent.server.node;

import dev.ascent.core.bank.BankFiles;
import dev.ascent.core.bank.BankReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The bank's files, read by a thread of its own while the rest of a node starts: a good part of the work of a start, and none
 * of it needs the database.
 */
public final class BankAhead {
    private final CompletableFuture<Read> read;

    private BankAhead(CompletableFuture<Read> read) {
        this.read = read;
    }

    /**
     * Begins to read.
     *
     * @param folder where the files are; none for the bank on the class path
     */
    public static BankAhead begin(Optional<Path> folder) {
        CompletableFuture<Read> read = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("read-bank").start(() -> {
            try {
                read.complete(Read.of(
                        folder.isPresent()
                                ? BankFiles.folder(folder.get())
                                : BankFiles.packaged(BankAhead.class.getClassLoader())));
            } catch (IOException | RuntimeException | Error e) {
                read.completeExceptionally(e);
            }
        });
        return new BankAhead(read);
    }

    /**
     * What was read, as soon as it is.
     *
     * @throws IOException where the folder can't be read, or holds no bank
     */
    public Read get() throws IOException {
        try {
            return read.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case IOException unreadable -> throw unreadable;
                case UncheckedIOException unreadable -> throw unreadable.getCause();
                case RuntimeException defect -> throw defect;
                case null, default -> throw e;
            }
        }
    }

    /**
     * A bank's files, and what they say.
     *
     * @param files the texts
     * @param reading the questions in them, and every problem
     */
    public record Read(BankFiles files, BankReader.Reading reading) {
        /** Reads these files. */
        public static Read of(BankFiles files) {
            return new Read(files, BankReader.read(files));
        }
    }
}
