package dev.ascent.server.cli;

import dev.ascent.core.question.Question;
import dev.ascent.core.variant.Prompt;
import dev.ascent.core.variant.Review;
import dev.ascent.core.variant.Variant;
import java.util.Locale;

/** Writes variants as plain text. */
final class VariantText {

    private VariantText() {}

    /** Returns what a candidate sees. */
    static String of(Variant variant) {
        Prompt prompt = variant.prompt();
        StringBuilder text = new StringBuilder(prompt.stem().strip()).append("\n");
        for (Prompt.BlankPrompt blank : prompt.blanks()) {
            text.append("\n  ")
                    .append(blank.id())
                    .append("  ")
                    .append(blank.label().strip());
            blank.unit().ifPresent(unit -> text.append("  [").append(unit).append(']'));
            for (Prompt.Labelled option : blank.options()) {
                text.append("\n       ")
                        .append(option.id())
                        .append(") ")
                        .append(option.text().strip());
            }
        }
        for (Prompt.Labelled option : prompt.options()) {
            text.append("\n  ")
                    .append(option.id())
                    .append(") ")
                    .append(option.text().strip());
        }
        int number = 1;
        for (String line : prompt.lines()) {
            text.append(String.format(Locale.ROOT, "\n%4d  %s", number, line));
            number++;
        }
        prompt.unit().ifPresent(unit -> text.append("\n  in ").append(unit));
        return text.append("\n").toString();
    }

    /** Returns what a candidate sees, then the key with all reasons. */
    static String withKey(Variant variant) {
        Question question = variant.question();
        StringBuilder text = new StringBuilder();
        text.append(question.id())
                .append("  ")
                .append(question.kind().id())
                .append("  ")
                .append(question.level().id())
                .append("  ")
                .append(question.topic().title())
                .append("\n\n")
                .append(of(variant))
                .append("\n")
                .append(key(variant));
        return text.toString();
    }

    /** Returns the key with all reasons. */
    static String key(Variant variant) {
        Review review = variant.review();
        StringBuilder text =
                new StringBuilder("Answer: ").append(review.answer().strip()).append("\n");
        for (Review.ReviewedOption option : review.options()) {
            text.append("  ")
                    .append(option.correct() ? "+ " : "- ")
                    .append(option.id())
                    .append(") ")
                    .append(option.why().strip())
                    .append("\n");
        }
        for (Review.ReviewedPart part : review.parts()) {
            text.append("  ")
                    .append(part.label().strip())
                    .append(" → ")
                    .append(part.key().strip())
                    .append(": ")
                    .append(part.why().strip())
                    .append("\n");
        }
        text.append("Solution: ").append(review.solution().strip()).append("\n");
        review.references()
                .forEach(reference -> text.append("Reference: ")
                        .append(reference.title())
                        .append(reference.url().map(url -> " " + url).orElse(""))
                        .append("\n"));
        return text.toString();
    }
}
