package dev.ascent.server.adaptive;

import dev.ascent.core.feedback.Answered;
import dev.ascent.core.grade.Scoring;
import dev.ascent.core.question.Question;
import dev.ascent.core.question.Response;
import dev.ascent.core.random.SplitMix64;
import dev.ascent.core.variant.Draw;
import dev.ascent.core.variant.Variant;
import dev.ascent.server.attempt.ResponseJson;
import dev.ascent.server.catalogue.Catalogue;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Makes what adaptive tests ask, makes it again from what is stored of it, and judges answers to it. */
@Singleton
class AdaptivePaper {
    private static final int SEED_BITS_DROPPED = 11;

    private final Catalogue catalogue;
    private final ResponseJson json;

    AdaptivePaper(Catalogue catalogue, ResponseJson json) {
        this.catalogue = catalogue;
        this.json = json;
    }

    /** A question at a place of a test; its variant depends on the test's seed and the place. */
    AskedRow ask(TestRow row, int slot, Question question, Instant now) {
        long seed = new SplitMix64(row.seed() + slot).nextLong() >>> SEED_BITS_DROPPED;
        Variant variant = catalogue.generator().generate(question, seed);
        return new AskedRow(
                new AskedKey(row.id(), slot),
                question.id(),
                question.version(),
                seed,
                variant.draw().text(),
                question.points(),
                now,
                null,
                null,
                null);
    }

    /** What was asked: a function of the question's version and the stored draw. */
    Variant variant(AskedRow asked) {
        Question question = catalogue
                .question(asked.questionId(), asked.questionVersion())
                .orElseThrow(() -> new IllegalStateException("Version " + asked.questionVersion() + " of "
                        + asked.questionId() + " is not in the catalogue, or can't be read any more"));
        return catalogue.generator().render(question, Draw.parse(asked.draw()));
    }

    /** Judges a response by the test's edition of the grader. */
    Answered judge(TestRow row, AskedRow asked, Response response) {
        return Answered.grade(
                asked.key().slot(),
                variant(asked),
                asked.variantSeed(),
                response,
                Optional.empty(),
                Optional.empty(),
                Scoring.PLAIN,
                asked.points(),
                row.edition());
    }

    /** The answer to a question that has one. */
    Answered answer(TestRow row, AskedRow asked) {
        return judge(row, asked, json.parse(Objects.requireNonNull(asked.response())));
    }

    /** The answers to those that have one, in order. */
    List<Answered> answers(TestRow row, List<AskedRow> asked) {
        return asked.stream()
                .filter(AskedRow::isAnswered)
                .map(one -> answer(row, one))
                .toList();
    }
}
