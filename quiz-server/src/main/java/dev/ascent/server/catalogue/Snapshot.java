package dev.ascent.server.catalogue;

import dev.ascent.core.assemble.Blueprint;
import dev.ascent.core.bank.Bank;
import dev.ascent.core.bank.BankFiles;
import dev.ascent.core.bank.BankReader;
import dev.ascent.core.bank.BlueprintReader;
import dev.ascent.core.bank.QuestionReader;
import dev.ascent.core.question.Question;
import dev.ascent.core.question.Taxonomy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The catalogue at one revision, read into memory.
 *
 * @param bank all that is published
 * @param summaries one for each question there ever was, by id
 */
record Snapshot(long revision, Bank bank, List<QuestionSummary> summaries) {

    /** Reads {@code texts}, taking from {@code before} what has not changed. */
    static Snapshot of(long revision, List<StoredText> texts, Bank before) {
        Taxonomy taxonomy = taxonomy(texts);
        Map<String, Question> known = new LinkedHashMap<>();
        if (taxonomy.topics().equals(before.taxonomy().topics())) {
            before.questions().forEach(question -> known.put(question.fingerprint(), question));
        }
        QuestionReader reader = new QuestionReader(taxonomy);
        List<Question> questions = new ArrayList<>();
        List<Blueprint> quizzes = new ArrayList<>();
        Map<String, QuestionSummary> summaries = new TreeMap<>();
        for (StoredText text : texts) {
            switch (text.kind()) {
                case TAXONOMY, STUDY -> {}
                case QUIZ -> {
                    if (text.status() == Status.PUBLISHED) {
                        new BlueprintReader(taxonomy)
                                .read("quizzes/" + text.id() + ".yaml", text.text())
                                .blueprint()
                                .ifPresent(quizzes::add);
                    }
                }
                case QUESTION -> {
                    Optional<Question> question = Optional.ofNullable(known.get(text.fingerprint()))
                            .map(same -> same.withVersion(text.version()))
                            .or(() -> read(reader, text));
                    if (text.status() == Status.PUBLISHED) {
                        question.ifPresent(questions::add);
                    }
                    summaries.merge(text.id(), summary(text, question), Snapshot::newer);
                }
            }
        }
        return new Snapshot(revision, new Bank(taxonomy, questions, quizzes), List.copyOf(summaries.values()));
    }

    /** The question that a stored version describes, if it can be read. */
    static Optional<Question> read(QuestionReader reader, StoredText text) {
        return text.text().isEmpty()
                ? Optional.empty()
                : reader.read(text.id(), text.text(), text.version())
                        .question()
                        .filter(question -> question.id().equals(text.id()));
    }

    private static Taxonomy taxonomy(List<StoredText> texts) {
        SortedMap<String, String> files = new TreeMap<>();
        for (StoredText text : texts) {
            if (text.status() == Status.PUBLISHED && text.kind() == TextKind.TAXONOMY) {
                files.put("taxonomy.yaml", text.text());
            } else if (text.status() == Status.PUBLISHED && text.kind() == TextKind.STUDY) {
                files.put("study/" + text.id() + ".yaml", text.text());
            }
        }
        return BankReader.read(new BankFiles(files)).bank().taxonomy();
    }

    private static QuestionSummary summary(StoredText text, Optional<Question> question) {
        return new QuestionSummary(
                text.id(),
                text.version(),
                text.status(),
                text.status() == Status.PUBLISHED ? Optional.of(text.version()) : Optional.empty(),
                question.map(found -> found.topic().id()),
                question.map(Question::level),
                question.map(Question::kind),
                question.map(Question::names).map(List::copyOf).orElse(List.of()),
                question.map(found -> Excerpt.of(found.stem())).orElse(""),
                text.changedAt());
    }

    /** Versions come in their order: the later one speaks, but what is published stays known. */
    private static QuestionSummary newer(QuestionSummary earlier, QuestionSummary later) {
        boolean readable = later.topic().isPresent();
        return new QuestionSummary(
                later.id(),
                later.version(),
                later.status(),
                later.publishedVersion().or(earlier::publishedVersion),
                readable ? later.topic() : earlier.topic(),
                readable ? later.level() : earlier.level(),
                readable ? later.kind() : earlier.kind(),
                readable ? later.names() : earlier.names(),
                readable ? later.excerpt() : earlier.excerpt(),
                later.changedAt());
    }
}
