package dev.ascent.verify;

import static dev.ascent.core.question.TorchOperation.ADAM;
import static dev.ascent.core.question.TorchOperation.ADAMW;
import static dev.ascent.core.question.TorchOperation.ADAPTIVE_AVG_POOL2D;
import static dev.ascent.core.question.TorchOperation.AVG_POOL3D;
import static dev.ascent.core.question.TorchOperation.BATCH_NORM;
import static dev.ascent.core.question.TorchOperation.BCE_WITH_LOGITS;
import static dev.ascent.core.question.TorchOperation.BROADCAST;
import static dev.ascent.core.question.TorchOperation.CONV1D;
import static dev.ascent.core.question.TorchOperation.CONV2D;
import static dev.ascent.core.question.TorchOperation.CONV3D;
import static dev.ascent.core.question.TorchOperation.CONV_TRANSPOSE2D;
import static dev.ascent.core.question.TorchOperation.EINSUM;
import static dev.ascent.core.question.TorchOperation.EMBEDDING;
import static dev.ascent.core.question.TorchOperation.ENTROPY;
import static dev.ascent.core.question.TorchOperation.GRADIENT;
import static dev.ascent.core.question.TorchOperation.GROUP_NORM;
import static dev.ascent.core.question.TorchOperation.GRU;
import static dev.ascent.core.question.TorchOperation.HUBER;
import static dev.ascent.core.question.TorchOperation.INSTANCE_NORM;
import static dev.ascent.core.question.TorchOperation.KL_DIVERGENCE;
import static dev.ascent.core.question.TorchOperation.LAYER_NORM;
import static dev.ascent.core.question.TorchOperation.LINEAR;
import static dev.ascent.core.question.TorchOperation.LSTM;
import static dev.ascent.core.question.TorchOperation.MAX_POOL2D;
import static dev.ascent.core.question.TorchOperation.MULTI_HEAD_ATTENTION;
import static dev.ascent.core.question.TorchOperation.RMSPROP;
import static dev.ascent.core.question.TorchOperation.RMS_NORM;
import static dev.ascent.core.question.TorchOperation.RNN;
import static dev.ascent.core.question.TorchOperation.SCALED_DOT_PRODUCT_ATTENTION;
import static dev.ascent.core.question.TorchOperation.SCRIPT;
import static dev.ascent.core.question.TorchOperation.SOFTMAX;
import static dev.ascent.core.question.TorchOperation.TRANSFORMER_ENCODER_LAYER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.core.bank.Bank;
import dev.ascent.core.bank.BankFiles;
import dev.ascent.core.bank.BankReader;
import dev.ascent.core.question.Oracle;
import dev.ascent.core.question.Question;
import dev.ascent.core.question.TorchOperation;
import dev.ascent.core.variant.VariantGenerator;
import dev.ascent.verify.Report.Checked;
import dev.ascent.verify.Report.Means;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The proof of the bank that comes with Ascent: every oracle on 1,000 seeds, every program run. */
class BankVerifiedTest {

    private static final Bank BANK = BankReader.read(BankFiles.packaged(BankVerifiedTest.class.getClassLoader()))
            .bank();
    private static final int SEEDS = 1_000;
    private static final long SECONDS_A_QUESTION = 600;
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private final VariantGenerator generator = new VariantGenerator();

    @Test
    void everyKeyIsFoundByAnotherRoute() throws InterruptedException {
        PythonOracles python = new PythonOracles(NeedsFixture.python(), SECONDS_A_QUESTION);
        try (TorchOracles torch = NeedsFixture.torch()) {
            Verifier verifier = new Verifier(generator, SEEDS, Optional.of(torch), Optional.of(python));
            List<Checked> checked = verifier.verify(BANK.questions(), THREADS, (question, done, all) -> {});

            Report report = new Report(checked, List.of(), 0);
            assertThat(report.disagreements()).isEmpty();
            assertThat(report.unverified()).isEmpty();
            assertThat(report.verifiedBy(Means.TORCH)).isGreaterThan(40);
            assertThat(report.verifiedBy(Means.PYTHON)).isGreaterThan(100);
        }
    }

    @Test
    void everyProgramPrintsWhatItsQuestionSays() throws InterruptedException {
        Snippets snippets = new Snippets(NeedsFixture.python(), Snippets.Limits.USUAL);
        List<Checked> unchecked = BANK.questions().stream()
                .map(question -> new Checked(question.id(), false, List.of()))
                .toList();
        List<String> missing = new ArrayList<>();
        List<Checked> checked =
                new CodeVerifier(generator, snippets).verify(BANK.questions(), unchecked, missing, THREADS);

        Report report = new Report(checked, missing, 0);
        assertThat(report.disagreements()).isEmpty();
        NeedsFixture.nothingIn(missing);
        assertThat(report.verifiedBy(Means.CODE))
                .isEqualTo(BANK.questions().stream()
                        .filter(question -> question.run().isPresent())
                        .count())
                .isPositive();
    }

    @Test
    void pytorchIsAskedAboutEverySortOfCalculation() {
        Set<TorchOperation> used = EnumSet.noneOf(TorchOperation.class);
        for (Question question : BANK.questions()) {
            for (Oracle oracle : question.oracles()) {
                if (oracle instanceof Oracle.Torch torch) {
                    torch.steps().forEach(step -> used.add(step.operation()));
                }
            }
        }

        assertThat(used).contains(CONV1D, CONV2D, CONV3D, CONV_TRANSPOSE2D, MAX_POOL2D, AVG_POOL3D);
        assertThat(used).contains(ADAPTIVE_AVG_POOL2D, LINEAR, EMBEDDING, RNN, LSTM, GRU);
        assertThat(used).contains(SCALED_DOT_PRODUCT_ATTENTION, MULTI_HEAD_ATTENTION, TRANSFORMER_ENCODER_LAYER);
        assertThat(used).contains(BATCH_NORM, LAYER_NORM, GROUP_NORM, INSTANCE_NORM, RMS_NORM);
        assertThat(used).contains(BCE_WITH_LOGITS, HUBER, KL_DIVERGENCE, SOFTMAX, ENTROPY, BROADCAST, EINSUM);
        assertThat(used).contains(GRADIENT, SCRIPT, ADAM, ADAMW, RMSPROP);
    }

    /** An oracle that gave the same answer for all parameters would prove nothing. */
    @Test
    void anOracleOfPytorchTellsVariantsApart() {
        try (TorchOracles torch = NeedsFixture.torch()) {
            for (Question question : BANK.questions()) {
                for (Oracle oracle : question.oracles()) {
                    if (oracle instanceof Oracle.Torch calculation) {
                        var variants = Trials.of(question, 12, generator).within(12);
                        assertThat(torch.run(question, calculation, variants).stream()
                                        .map(OracleRunner.Reply::answer)
                                        .distinct()
                                        .count())
                                .as(question.id())
                                .isGreaterThan(1);
                    }
                }
            }
        }
    }
}
