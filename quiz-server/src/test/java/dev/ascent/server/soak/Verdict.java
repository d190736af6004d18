package dev.ascent.server.soak;

import dev.ascent.server.history.Event;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** The table at the end. */
final class Verdict {
    private static final double NANOS_PER_MILLI = 1e6;

    private Verdict() {}

    static void print(List<Outcome> outcomes, PrintStream out) {
        out.printf(
                "%n%-8s %6s %9s %7s %10s %10s %6s %9s %7s %6s  %s%n",
                "database",
                "node",
                "database",
                "other",
                "acks",
                "no reply",
                "lost",
                "invented",
                "double",
                "late",
                "histories");
        out.printf("%-8s %6s %9s %7s%n", "", "kills", "kills", "faults");
        for (Outcome outcome : outcomes) {
            out.printf(
                    "%-8s %,6d %,9d %,7d %,10d %,10d %,6d %,9d %,7d %,6d  %s%n",
                    outcome.engine(),
                    outcome.nodeKills(),
                    outcome.databaseKills(),
                    outcome.otherFaults(),
                    outcome.acknowledged(),
                    outcome.unanswered(),
                    outcome.ledger().lost(),
                    outcome.ledger().invented(),
                    outcome.ledger().repeated(),
                    outcome.late(),
                    String.format(
                            "%,d of %,d events: %s",
                            outcome.slots(),
                            outcome.events(),
                            outcome.contradiction().isEmpty() ? "linearizable" : "NOT LINEARIZABLE"));
        }
        outcomes.forEach(outcome -> explain(outcome, out));
        out.println(
                outcomes.stream().allMatch(Outcome::holds)
                        ? "No answer that was acknowledged is lost, and nothing else is there."
                        : "FAILED: a guarantee did not hold.");
    }

    /** A fault in words. */
    static String words(Fault fault) {
        return fault.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static void explain(Outcome outcome, PrintStream out) {
        if (!outcome.recovered()) {
            out.println(outcome.engine() + ": not everything was served again in " + Load.PATIENCE_SECONDS + " s.");
        }
        outcome.unexpected().stream()
                .limit(10)
                .forEach(what -> out.println(outcome.engine() + ": a node said " + what));
        outcome.contradiction().ifPresent(found -> {
            out.println(outcome.engine() + ": no order explains this part of the history of slot "
                    + found.slot().number() + " of attempt " + found.slot().attempt() + ":");
            found.events().forEach(event -> out.println("  " + line(event)));
        });
    }

    private static String line(Event event) {
        String what = switch (event) {
            case Event.Save save -> "save " + save.answer() + ": " + save.reply();
            case Event.Read read ->
                "look: " + read.seen() + (read.takesAnswers() ? ", takes answers" : ", takes none any more");
            case Event.Close close -> "submission or deadline";
        };
        Event.Span span = event.span();
        String end = span.to() == Event.Span.NEVER ? "no reply" : milliseconds(span.to());
        return milliseconds(span.from()) + " to " + end + ": " + what;
    }

    private static String milliseconds(long nanos) {
        return String.format(Locale.ROOT, "%.3f ms", nanos / NANOS_PER_MILLI);
    }
}
