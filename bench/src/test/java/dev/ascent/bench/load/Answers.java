package dev.ascent.bench.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The answers that one side saves, each with a value of its own, and which of them were acknowledged.
 *
 * <p>Places are answered in turn, so that no two savers wait for the same attempt unless one of them is very slow.
 */
final class Answers {
    /** More than any run gives. */
    private static final int MOST = 8_000_000;

    private final Side side;
    private final List<Place> places;
    private final AtomicInteger given = new AtomicInteger();
    private final boolean[] acknowledged = new boolean[MOST];

    Answers(Side side, List<Place> places) {
        this.side = side;
        this.places = List.copyOf(places);
    }

    /** What was found in the database of what was given. */
    record Check(int acknowledged, int lost, int invented) {
        boolean holds() {
            return lost == 0 && invented == 0;
        }
    }

    /** Gives one more answer. */
    void saveNext() throws Exception {
        int value = given.getAndIncrement();
        Place place = places.get(value % places.size());
        side.save(place, value / places.size() + 1, value);
        acknowledged[value] = true;
    }

    /** Compares the database with what was given and acknowledged. Nobody may save meanwhile. */
    Check check(Connection database) throws SQLException {
        int invented = 0;
        BitSet found = new BitSet();
        List<Long> attempts = places.stream()
                .map(place -> place.attempt().number())
                .distinct()
                .toList();
        try (PreparedStatement select =
                database.prepareStatement("select slot, response from attempt_response where attempt_id = ?")) {
            for (long attempt : attempts) {
                select.setLong(1, attempt);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        int value = Integer.parseInt(rows.getString("response").replace("\"", ""));
                        if (found.get(value) || !wasGiven(value, attempt, rows.getInt("slot"))) {
                            invented++;
                        }
                        found.set(value);
                    }
                }
            }
        }
        int said = 0;
        int lost = 0;
        for (int value = 0; value < given.get(); value++) {
            said += acknowledged[value] ? 1 : 0;
            lost += acknowledged[value] && !found.get(value) ? 1 : 0;
        }
        return new Check(said, lost, invented);
    }

    private boolean wasGiven(int value, long attempt, int slot) {
        Place place = places.get(value % places.size());
        return value < given.get() && place.attempt().number() == attempt && place.slot() == slot;
    }
}
