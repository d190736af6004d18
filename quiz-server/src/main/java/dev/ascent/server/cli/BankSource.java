package dev.ascent.server.cli;

import dev.ascent.core.bank.BankFiles;
import dev.ascent.core.bank.BankReader;
import dev.ascent.core.bank.Problem;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a command finds the bank: the folder named, else the one in {@code ASCENT_BANK}, else the packaged one. */
final class BankSource {

    private BankSource() {}

    static BankFiles files(@Nullable Path folder) {
        String configured = System.getenv("ASCENT_BANK");
        Path chosen = folder != null || configured == null || configured.isBlank() ? folder : Path.of(configured);
        if (chosen == null) {
            return BankFiles.packaged(BankSource.class.getClassLoader());
        }
        try {
            return BankFiles.folder(chosen);
        } catch (IOException e) {
            throw new CommandFault("There is no bank to read in " + chosen
                    + ": it must be a folder with taxonomy.yaml, questions/ and quizzes/.");
        }
    }

    /** Reads the bank; what is broken is named on the error stream and left out. */
    static BankReader.Reading read(@Nullable Path folder, java.io.PrintWriter err) {
        BankReader.Reading reading = BankReader.read(files(folder));
        reading.problems().stream().filter(Problem::isError).forEach(err::println);
        err.flush();
        return reading;
    }
}
