package dev.ascent.ui.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.core.grade.Cause;
import dev.ascent.core.grade.Misreading;
import dev.ascent.core.grade.Misreading.Where;
import dev.ascent.core.grade.Verdict;
import dev.ascent.ui.text.Translations;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnreadTest {
    private static final List<String> VALUES = List.of("1,234", "it's {0}", "3");

    @ParameterizedTest
    @EnumSource(Cause.class)
    void thePageSaysInEnglishWhatTheGraderSays(Cause cause) {
        Misreading misreading = new Misreading(Where.RESPONSE, "", cause, VALUES);

        assertThat(Translations.text("unread." + cause.id(), Locale.ENGLISH, VALUES.toArray()))
                .isEqualTo(misreading.words());
    }

    @ParameterizedTest
    @EnumSource(Cause.class)
    void aGermanPageSaysItInGerman(Cause cause) {
        assertThat(Translations.text("unread." + cause.id(), Locale.GERMAN, VALUES.toArray()))
                .isNotEqualTo(new Misreading(Where.RESPONSE, "", cause, VALUES).words());
    }

    @Test
    void namesEachBlankOrRow() {
        Verdict.Unreadable verdict = new Verdict.Unreadable(List.of(
                new Misreading(Where.BLANK, "2", Cause.NO_SHAPE, List.of()),
                new Misreading(Where.ROW, "3", Cause.NO_SIZE, List.of("eight"))));

        assertThat(Unread.words(verdict))
                .isEqualTo(verdict.why())
                .startsWith("Blank 2: ")
                .contains(" Row 3: “eight”");
    }
}
