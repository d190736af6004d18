package dev.ascent.server.catalogue;

import dev.ascent.core.bank.Problem;
import java.util.List;

/** What came of saving, reviewing or publishing a question, or a quiz. */
public sealed interface Publishing {

    /** It is done; this is the version as it stands now, with the warnings that the linter has of it. */
    record Done(TextVersion version, List<Problem> problems) implements Publishing {}

    /** The text has errors; nothing was published. */
    record Faulty(List<Problem> problems) implements Publishing {}

    /** Somebody changed it meanwhile; this is what is there now. Nothing was changed. */
    record Stale(TextVersion newest) implements Publishing {}

    /** There is no such thing or version, or it is not in a status from which this can be done. */
    record NotPossible(String why) implements Publishing {}
}
