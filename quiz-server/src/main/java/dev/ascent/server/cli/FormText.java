package dev.ascent.server.cli;

import dev.ascent.core.assemble.Form;
import dev.ascent.core.question.Question;
import dev.ascent.core.variant.Variant;
import dev.ascent.core.variant.VariantGenerator;

/** Writes forms as text to read or print. */
final class FormText {

    private FormText() {}

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
