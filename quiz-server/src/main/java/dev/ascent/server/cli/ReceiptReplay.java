package dev.ascent.server.cli;

import dev.ascent.core.bank.BankFiles;
import dev.ascent.core.bank.BankReader;
import dev.ascent.core.bank.QuestionReader;
import dev.ascent.core.feedback.Replay;
import dev.ascent.core.question.Fingerprint;
import dev.ascent.core.question.Question;
import dev.ascent.core.question.Taxonomy;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Grades a receipt's file again with the questions of some folders, and tells what came of it. */
final class ReceiptReplay {
    private ReceiptReplay() {}

    /**
     * Grades a receipt again.
     *
     * @param folders where to look for its questions; where empty, in the bank that comes with Ascent
     */
    static Replay of(Path file, @Nullable List<Path> folders) {
        Sources sources = new Sources(folders == null ? List.of() : folders);
        try {
            return Replay.of(Files.readString(file), sources);
        } catch (IOException e) {
            throw new CommandFault(file + " cannot be read: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new CommandFault(file + " is not a receipt: " + e.getMessage());
        }
    }

    static String text(Replay replay) {
        StringBuilder text = new StringBuilder();
        text.append(
                String.format(Locale.ROOT, "%4s  %-48s %-12s %8s %8s%n", "", "question", "verdict", "stated", "again"));
        for (Replay.Line line : replay.lines()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%4d  %-48s %-12s %8s %8s of %d%n",
                    line.slot(),
                    line.question(),
                    line.verdict().orElse("?"),
                    plain(line.statedPoints()),
                    line.points().map(ReceiptReplay::plain).orElse("?"),
                    line.max()));
        }
        if (replay.reproduced()) {
            text.append("The score is reproduced: ")
                    .append(plain(replay.score()))
                    .append(" of ")
                    .append(plain(replay.max()))
                    .append(" points");
            replay.code().ifPresent(code -> text.append(", receipt ").append(code));
            text.append(".\n");
        } else {
            text.append("The score is NOT reproduced:\n");
            replay.differences()
                    .forEach(difference -> text.append("  ").append(difference).append('\n'));
        }
        return text.toString();
    }

    private static String plain(BigDecimal points) {
        return points.stripTrailingZeros().toPlainString();
    }

    /** Question files by the checksum of their text. */
    private static final class Sources implements Replay.Questions {
        private record Source(Taxonomy taxonomy, String text) {}

        private final Map<String, Source> texts = new HashMap<>();

        Sources(List<Path> folders) {
            List<BankFiles> banks = new ArrayList<>();
            folders.forEach(folder -> banks.add(BankSource.files(folder)));
            if (banks.isEmpty()) {
                banks.add(BankSource.files(null));
            }
            for (BankFiles bank : banks) {
                Taxonomy taxonomy = BankReader.read(bank).bank().taxonomy();
                bank.texts().values().forEach(text -> texts.put(Fingerprint.of(text), new Source(taxonomy, text)));
            }
        }

        @Override
        public Optional<Question> find(String id, String sha256) {
            return Optional.ofNullable(texts.get(sha256))
                    .flatMap(source -> QuestionReader.ofPublishedOnce(source.taxonomy)
                            .read(id, source.text, 1)
                            .question())
                    .filter(question -> question.id().equals(id));
        }
    }
}
