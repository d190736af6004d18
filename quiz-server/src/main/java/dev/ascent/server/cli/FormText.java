package dev.ascent.server.cli;

import dev.ascent.core.assemble.Form;
import dev.ascent.core.assemble.Parallel;
import dev.ascent.core.question.Question;
import dev.ascent.core.variant.Variant;
import dev.ascent.core.variant.VariantGenerator;
import java.util.List;
import java.util.Locale;

/** Writes forms as text to read or print. */
final class FormText {

    private FormText() {}

    /** Writes how forms of equal difficulty compare, and each of them below. */
    static String write(Parallel.Forms set, boolean keys) {
        List<Form> forms = set.forms();
        StringBuilder text = new StringBuilder(" form  questions  expected minutes  mean difficulty in logits\n");
        for (int i = 0; i < forms.size(); i++) {
            Form form = forms.get(i);
            text.append(String.format(
                    Locale.ROOT,
                    "%5d  %9d  %16.1f  %25.2f\n",
                    i + 1,
                    form.slots().size(),
                    form.expectedMinutes(),
                    form.meanDifficulty(QuizCommand::difficulty)));
        }
        text.append(String.format(
                Locale.ROOT, "apart  %9s  %16.1f  %25.2f\n\n", "", set.minutesApart(), set.difficultyApart()));
        text.append(
                set.shared() == 0
                        ? "No question is in two forms.\n"
                        : "Places that hold a question of an earlier form, as the bank has too few others: "
                                + set.shared() + ".\n");
        for (int i = 0; i < forms.size(); i++) {
            text.append("\n━━ form ").append(i + 1).append(" ━━\n\n").append(write(forms.get(i), keys));
        }
        return text.toString();
    }

    static String write(Form form, boolean keys) {
        VariantGenerator generator = new VariantGenerator();
        StringBuilder text = new StringBuilder();
        text.append(form.blueprint().title())
                .append(" · ")
                .append(form.slots().size())
                .append(" questions · ")
                .append(form.blueprint().minutes())
                .append(" minutes · scoring ")
                .append(form.blueprint().scoring().text())
                .append(" · seed ")
                .append(form.seed())
                .append("\n");
        for (Form.Slot slot : form.slots()) {
            Question question = slot.question();
            Variant variant = generator.generate(question, slot.variantSeed());
            text.append("\n── ")
                    .append(slot.number())
                    .append(" ── ")
                    .append(question.topic().title())
                    .append(" · ")
                    .append(question.level().id())
                    .append(" · ")
                    .append(question.kind().id())
                    .append(" · ")
                    .append(slot.points())
                    .append(slot.points() == 1 ? " point" : " points")
                    .append("\n\n")
                    .append(VariantText.of(variant));
            if (keys) {
                text.append("\n").append(VariantText.key(variant));
            }
        }
        return text.toString();
    }
}
