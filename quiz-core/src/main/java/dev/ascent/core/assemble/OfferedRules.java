package dev.ascent.core.assemble;

import java.util.ArrayList;
import java.util.List;

/** The rules of an offer, with a note of each change. */
final class OfferedRules {

    private final Rules before;
    private final Demands wanted;
    private final Demands met;
    private final List<String> changes;

    /**
     * Prepares the rules.
     *
     * @param changes is added to
     */
    OfferedRules(Rules before, Demands wanted, Demands met, List<String> changes) {
        this.before = before;
        this.wanted = wanted;
        this.met = met;
        this.changes = changes;
    }

    Rules rules() {
        Range minutes = range(Plan.MINUTES, Measure.UNIT, before.minutes(), "minutes of expected time");
        Range points = range(Plan.POINTS, 1, before.points(), "points");
        List<Limit> limits = new ArrayList<>();
        for (int i = 0; i < before.limits().size(); i++) {
            limits.add(limit(Plan.FIRST_LIMIT + i, before.limits().get(i)));
        }
        if (!met.days().equals(wanted.days())) {
            changes.add(
                    met.days().isEmpty()
                            ? "with questions that were seen before"
                            : "not seen in the last " + met.days().getAsInt() + " days instead of "
                                    + wanted.days().orElseThrow());
        }
        if (!met.exposure().equals(wanted.exposure())) {
            changes.add(
                    met.exposure().isEmpty()
                            ? "with questions however often they were asked"
                            : "questions that stand in up to "
                                    + Reasons.percent(met.exposure().getAsDouble())
                                    + " of the forms instead of "
                                    + Reasons.percent(wanted.exposure().orElseThrow()));
        }
        return new Rules(limits, minutes, points, met.days(), met.exposure(), before.enemies());
    }

    private boolean changed(int row) {
        return met.least()[row] != wanted.least()[row] || met.most()[row] != wanted.most()[row];
    }

    private Range range(int row, int unit, Range old, String what) {
        if (!changed(row)) {
            return old;
        }
        long most = met.most()[row];
        Range now = new Range(
                (double) met.least()[row] / unit, most >= Row.NO_END ? Double.POSITIVE_INFINITY : (double) most / unit);
        changes.add(now.words() + " " + what + " instead of " + old.words());
        return now;
    }

    private Limit limit(int row, Limit old) {
        if (!changed(row)) {
            return old;
        }
        long most = met.most()[row];
        Limit now =
                new Limit(old.selector(), (int) met.least()[row], most >= Row.NO_END ? Integer.MAX_VALUE : (int) most);
        if (now.most() != old.most()) {
            changes.add("at most " + now.most() + " " + old.selector().words(now.most()) + " instead of " + old.most());
        }
        if (now.least() != old.least()) {
            changes.add(
                    "at least " + now.least() + " " + old.selector().words(now.least()) + " instead of " + old.least());
        }
        return now;
    }
}
