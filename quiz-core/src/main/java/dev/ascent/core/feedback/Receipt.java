package dev.ascent.core.feedback;

import dev.ascent.core.assemble.Assembler;
import dev.ascent.core.grade.Edition;
import dev.ascent.core.grade.Scoring;
import dev.ascent.core.question.Fingerprint;
import dev.ascent.core.variant.VariantGenerator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * All that is needed to reproduce a score: which plan and which versions of which questions, the seeds and draws, the
 * responses, the rules that fired and the points.
 *
 * @param blueprint   the plan's id
 * @param fingerprint SHA-256 of the plan's text
 * @param scoring     how verdicts became points
 */
public record Receipt(String blueprint, String fingerprint, Scoring scoring, long seed, List<Answered> answers) {

    /** The form that receipts had before they named the grader. */
    static final String THIRD_FORMAT = "ascent-receipt-3";

    /** The form of today. */
    static final String FORMAT = "ascent-receipt-4";

    public Receipt {
        answers = List.copyOf(answers);
        if (answers.stream().map(Answered::edition).distinct().count() > 1) {
            throw new IllegalArgumentException("the answers of a receipt are graded by one edition");
        }
    }

    /**
     * Returns by which edition of the grader the answers of a receipt were graded.
     *
     * @throws IllegalArgumentException if {@code json} is no receipt
     */
    public static Edition edition(String json) {
        return StatedReceipt.read(json).grader();
    }

    /** Returns the score: the sum of the points earned, below 0 only where the scoring lets it be. */
    public BigDecimal score() {
        return AttemptScore.earned(answers, scoring);
    }

    /** Returns the receipt as JSON, always the same bytes for the same receipt. */
    public String json() {
        return ReceiptJson.write(this);
    }

    /** Returns a short name of the receipt that depends on every bit of it, such as {@code 7F3A-C21B}. */
    public String code() {
        return code(json());
    }

    /** Returns the short name of a receipt in its JSON form. */
    public static String code(String json) {
        String digest = Fingerprint.of(json).toUpperCase(Locale.ROOT);
        return digest.substring(0, 4) + "-" + digest.substring(4, 8);
    }

    /** Returns the name and version of the generator that made the variants. */
    public String generator() {
        return VariantGenerator.NAME;
    }

    /** Returns the edition of the grader that judged the answers. */
    public Edition grader() {
        return answers.isEmpty() ? Edition.CURRENT : answers.getFirst().edition();
    }

    /** Returns the name and version of the JSON form; answers of the first edition keep the form that they had. */
    String format() {
        return grader() == Edition.FIRST ? THIRD_FORMAT : FORMAT;
    }

    /** Returns the name and version of the assembler that chose the questions. */
    public String assembler() {
        return Assembler.NAME;
    }
}
