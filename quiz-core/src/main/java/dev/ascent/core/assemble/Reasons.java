package dev.ascent.core.assemble;

import dev.ascent.core.assemble.Blueprint.Pick;
import dev.ascent.core.assemble.Search.Verdict;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Says in a sentence, and with numbers, why some constraints can't be met together. */
final class Reasons {

    private final Diagnosis diagnosis;
    private final Demands demands;
    private final Classes classes;

    Reasons(Diagnosis diagnosis, Demands demands) {
        this.diagnosis = diagnosis;
        this.demands = demands;
        classes = diagnosis.plan().classes();
    }

    String sentence(Set<Constraint> conflict) {
        List<Integer> picks = new ArrayList<>();
        List<Constraint> rows = new ArrayList<>();
        boolean history = false;
        for (Constraint constraint : conflict) {
            switch (constraint) {
                case Constraint.Full(int pick) -> picks.add(pick);
                case Constraint.AtLeast least -> rows.add(least);
                case Constraint.AtMost most -> rows.add(most);
                case Constraint.NotSeen seen -> history = true;
                case Constraint.Exposure exposure -> history = true;
            }
        }
        if (rows.isEmpty()) {
            return shortage(picks, conflict);
        }
        if (rows.size() == 1 && !history && !isEnemies(rows.getFirst())) {
            return reach(picks, rows.getFirst(), conflict);
        }
        List<String> clauses = new ArrayList<>();
        picks.forEach(pick -> clauses.add(wants(pick)));
        rows.forEach(row -> clauses.add(clause(row)));
        if (conflict.contains(new Constraint.NotSeen())) {
            clauses.add("nothing seen in the last " + days());
        }
        if (conflict.contains(new Constraint.Exposure())) {
            clauses.add("nothing that is in " + percent(demands.exposure().orElseThrow()) + " of the forms");
        }
        return clauses.size() == 1
                ? clauses.getFirst() + " is not possible with this bank"
                : String.join("; ", clauses) + ": not possible together with this bank";
    }

    /** There are too few different questions for some picks. */
    private String shortage(List<Integer> picks, Set<Constraint> conflict) {
        Set<Integer> there = new TreeSet<>();
        picks.forEach(pick -> {
            for (int place : diagnosis.plan().candidates()[pick]) {
                there.add(place);
            }
        });
        int needed = picks.stream().mapToInt(pick -> demands.counts()[pick]).sum();
        String wanted = String.join(" and ", picks.stream().map(this::wants).toList());
        String together = picks.size() == 1 ? "" : ", " + needed + " different ones together";
        List<String> gone = new ArrayList<>();
        if (conflict.contains(new Constraint.NotSeen())) {
            gone.add(among(there, Set.of(new Constraint.NotSeen())) + " seen in the last " + days());
        }
        if (conflict.contains(new Constraint.Exposure())) {
            gone.add(among(there, Set.of(new Constraint.Exposure())) + " already in "
                    + percent(demands.exposure().orElseThrow()) + " of the forms");
        }
        String have = there.isEmpty() ? "none" : gone.isEmpty() ? "only " + there.size() : String.valueOf(there.size());
        String without = gone.isEmpty() ? "" : ", of which " + String.join(" and ", gone);
        return "needs " + wanted + together + ", the bank has " + have + without;
    }

    private int among(Set<Integer> places, Set<Constraint> active) {
        BitSet excluded = diagnosis.excluded(demands, active);
        return (int) places.stream().filter(excluded::get).count();
    }

    /** A sum does not come as far as it should, or goes too far. */
    private String reach(List<Integer> picks, Constraint constraint, Set<Constraint> conflict) {
        String subject = picks.isEmpty()
                ? "what the quiz picks"
                : String.join(" and ", picks.stream().map(this::wants).toList());
        return switch (constraint) {
            case Constraint.AtMost(int row) -> {
                long possible = Offers.smallest(
                        demands.most()[row],
                        classes.heaviest(row, demands.counts()),
                        most -> diagnosis.decide(demands.withMost(row, most), conflict) == Verdict.FOUND);
                yield subject + " " + verb(row, picks) + " at least " + amount(row, possible) + ", at most "
                        + number(row, demands.most()[row]) + allowed(row);
            }
            case Constraint.AtLeast(int row) -> {
                long least = demands.least()[row];
                long missing = Offers.smallest(
                        1,
                        least,
                        by -> diagnosis.decide(demands.withLeast(row, least - by), conflict) == Verdict.FOUND);
                yield subject + " " + verb(row, picks) + " at most " + amount(row, least - missing) + ", at least "
                        + number(row, least) + wanted(row);
            }
            case Constraint.Full full -> throw new IllegalStateException("a pick is no row: " + full);
            case Constraint.NotSeen seen -> throw new IllegalStateException("history is no row");
            case Constraint.Exposure exposure -> throw new IllegalStateException("history is no row");
        };
    }

    private static String allowed(int row) {
        return row == Plan.MINUTES || row == Plan.POINTS ? " are allowed" : " may be asked";
    }

    private static String wanted(int row) {
        return row == Plan.MINUTES || row == Plan.POINTS ? " are wanted" : " should be asked";
    }

    private static String verb(int row, List<Integer> picks) {
        String verb = row == Plan.MINUTES ? "take" : row == Plan.POINTS ? "earn" : "include";
        return picks.isEmpty() ? verb.equals("include") ? "includes" : verb + "s" : verb;
    }

    private String amount(int row, long value) {
        return number(row, value)
                + switch (measure(row)) {
                    case Measure.Minutes minutes -> value == Measure.UNIT ? " minute" : " minutes";
                    case Measure.Points points -> value == 1 ? " point" : " points";
                    case Measure.Count(Selector selector) -> " " + selector.words((int) value);
                    case Measure.Members(Set<String> ids) -> " of " + String.join(", ", ids);
                    case Measure.Difficulty difficulty -> "";
                };
    }

    private String number(int row, long value) {
        return row == Plan.MINUTES ? Range.plain((double) value / Measure.UNIT) : String.valueOf(value);
    }

    private String clause(Constraint constraint) {
        return switch (constraint) {
            case Constraint.AtLeast(int row) -> "at least " + amount(row, demands.least()[row]);
            case Constraint.AtMost(int row) -> "at most " + amount(row, demands.most()[row]);
            case Constraint.Full(int pick) -> wants(pick);
            case Constraint.NotSeen seen -> "nothing seen in the last " + days();
            case Constraint.Exposure exposure ->
                "nothing already in " + percent(demands.exposure().orElseThrow()) + " of the forms";
        };
    }

    private boolean isEnemies(Constraint constraint) {
        return constraint instanceof Constraint.AtMost(int row) && measure(row) instanceof Measure.Members;
    }

    private Measure measure(int row) {
        return classes.rows().get(row).measure();
    }

    private String wants(int pick) {
        Pick wanted = diagnosis.plan().blueprint().picks().get(pick);
        return demands.counts()[pick] + " " + wanted.selector().words(demands.counts()[pick]);
    }

    private String days() {
        int days = demands.days().orElseThrow();
        return days == 1 ? "day" : days + " days";
    }

    static String percent(double share) {
        return Range.plain(share * 100) + " %";
    }
}
