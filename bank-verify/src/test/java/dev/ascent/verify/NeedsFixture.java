package dev.ascent.verify;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.ascent.core.variant.Expressions;
import java.util.List;

/** What the tests need of the machine: without it they are skipped, and fail in CI. */
final class NeedsFixture {

    private NeedsFixture() {}

    static Python python() {
        return Python.find(CodeVerifier.USUAL_MODULES)
                .orElseThrow(() -> missing("no Python 3.9 or newer: the keys are not computed a second time"));
    }

    static TorchOracles torch() {
        return TorchOracles.start(new Expressions())
                .orElseThrow(() -> missing("no PyTorch for this machine: the keys are not computed by it"));
    }

    static void nothingIn(List<String> missing) {
        if (!missing.isEmpty()) {
            throw missing(String.join("; ", missing));
        }
    }

    private static AssertionError missing(String what) {
        return "true".equals(System.getenv("CI")) ? fail(what) : abort(what);
    }
}
