package dev.ascent.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ascent.core.variant.VariantGenerator;
import dev.ascent.verify.Report.Check;
import dev.ascent.verify.Report.Disagreement;
import dev.ascent.verify.Snippets.Limits;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodeVerifierTest {

    @Test
    void aBugIsOneThatChangesWhatTheProgramDoes() {
        assertThat(check("harmless-bug").disagreements())
                .extracting(Disagreement::key, Disagreement::other)
                .containsExactly(tuple("line 3", "it prints the same unfixed"));
    }

    @Test
    void aBugMayFailOrNeverEnd() {
        assertThat(check("real-bugs").disagreements()).isEmpty();
    }

    private static Check check(String question) {
        Snippets snippets = new Snippets(NeedsFixture.python(), new Limits(1, 500));
        try (Snippets.Worker worker = snippets.worker(List.of())) {
            return new CodeVerifier(new VariantGenerator(), snippets).check(BankFixture.question(question), worker);
        }
    }
}
