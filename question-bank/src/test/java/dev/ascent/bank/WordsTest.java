package dev.ascent.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.core.grade.Grader;
import dev.ascent.core.grade.Verdict;
import dev.ascent.core.question.Question;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Task;
import dev.ascent.core.variant.Variant;
import dev.ascent.core.variant.VariantGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every word and phrase that the bank's questions accept, and every mistaken one, in the ways in which people write them. */
class WordsTest {

    private final VariantGenerator generator = new VariantGenerator();
    private final List<String> misjudged = new ArrayList<>();
    private int judged;

    @Test
    void areJudgedAlikeHoweverTheyAreWritten() {
        for (Question question : BankFixture.BANK.questions()) {
            Variant variant = generator.generate(question, 0);
            switch (variant.task()) {
                case Task.ShortText text -> check(variant, "", text);
                case Task.Cloze cloze ->
                    cloze.gaps().forEach((id, gap) -> {
                        if (gap.part() instanceof Task.ShortText text) {
                            check(variant, id, text);
                        }
                    });
                default -> {}
            }
        }

        assertThat(misjudged).isEmpty();
        assertThat(judged).isGreaterThan(2_000);
    }

    private void check(Variant variant, String blank, Task.ShortText text) {
        text.accept().forEach(form -> ways(form).forEach(way -> judge(variant, blank, way, true)));
        text.misconceptions()
                .forEach(wrong ->
                        wrong.accept().forEach(form -> ways(form).forEach(way -> judge(variant, blank, way, false))));
    }

    private void judge(Variant variant, String blank, String way, boolean right) {
        judged++;
        Verdict verdict = Grader.grade(
                variant, blank.isEmpty() ? new Response.Text(way) : new Response.Blanks(Map.of(blank, way)));
        boolean found = verdict instanceof Verdict.Graded graded
                && (blank.isEmpty()
                        ? graded.share() == 1
                        : graded.parts().stream().anyMatch(part -> part.id().equals(blank) && part.right()));
        if (found != right) {
            misjudged.add(
                    variant.question().id() + " " + blank + ": “" + way + "” is " + (right ? "not " : "") + "right");
        }
    }

    /** With other cases, dashes and blanks, and with a hyphen where two words are apart. */
    private static Set<String> ways(String form) {
        Set<String> ways = new TreeSet<>();
        for (String hyphened : List.of(form, form.replaceAll("(?<=\\p{L}) (?=\\p{L})", "-"))) {
            for (String dash : List.of("-", "–", "‑", " ", "")) {
                ways.add(hyphened.replaceAll("(?<=\\p{L})-(?=\\p{L})", dash));
            }
        }
        ways.add(form.replace("-", "−"));
        ways.add("  " + form.replace(" ", "\u00a0 ") + " ");
        ways.add(form.toUpperCase(Locale.ROOT));
        return ways;
    }
}
