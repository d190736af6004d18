package dev.ascent.core.assemble;

import java.util.List;

/** What came of assembling a quiz. */
public sealed interface Assembly {

    record Assembled(Form form) implements Assembly {}

    /**
     * The bank does not have the questions.
     *
     * @param reasons a sentence each, such as "needs 3 senior gnn questions, the bank has 1"; not empty
     */
    record Infeasible(List<String> reasons) implements Assembly {}
}
