package dev.ascent.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.core.question.Oracle;
import dev.ascent.core.question.Question;
import dev.ascent.core.variant.VariantGenerator;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PythonOraclesTest {

    private final Question question = BankFixture.question("right-gradient");

    @Test
    void answersForEachVariantWithFreshVariables() {
        List<OracleRunner.Reply> replies =
                run("answer = w + x if 'left' not in globals() else undefined\nleft = 1", 60);

        assertThat(replies).hasSizeGreaterThan(10);
        assertThat(replies).allSatisfy(reply -> assertThat(reply.error()).isEmpty());
    }

    @Test
    void saysWhatIsWrongWithAProgram() {
        assertThat(run("answer = undefined", 60).getLast().error()).contains("NameError");
        assertThat(run("answer = (", 60).getLast().error()).contains("SyntaxError");
        assertThat(run("import os\nos._exit(1)", 60).getLast().error()).contains("ended without an answer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"5", "", "[1]", "{\"seed\": 1, \"answer\": NaN}", "{\"seed\": 1", "Traceback", "{\"seed\": 1, 2}"
            })
    void aLineThatIsNoAnswerIsAFailureThatShowsIt(String line) {
        OracleRunner.Reply reply = PythonOracles.reply(line);

        assertThat(reply.answer()).isEmpty();
        assertThat(reply.seed()).isEqualTo(-1);
        assertThat(reply.error()).isEqualTo("Python wrote what is no answer: " + line);
    }

    @Test
    void readsAnAnswer() {
        assertThat(PythonOracles.reply("{\"seed\": 3, \"answer\": 0.5}"))
                .isEqualTo(OracleRunner.Reply.of(3, new BigDecimal("0.5")));
        assertThat(PythonOracles.reply("{\"seed\": 3, \"error\": \"NameError()\"}"))
                .isEqualTo(OracleRunner.Reply.failed(3, "NameError()"));
    }

    @Test
    void endsAProgramThatTakesTooLong() {
        OracleRunner.Reply reply = run("while True: pass", 1).getLast();

        assertThat(reply.seed()).isZero();
        assertThat(reply.error()).contains("no answer within 1 s");
    }

    private List<OracleRunner.Reply> run(String source, long seconds) {
        var variants = Trials.of(question, 40, new VariantGenerator()).within(40);
        return new PythonOracles(NeedsFixture.python(), seconds)
                .run(question, new Oracle.Python(source, OptionalInt.empty(), false), variants);
    }
}
