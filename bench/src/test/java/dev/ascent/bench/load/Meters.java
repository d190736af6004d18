package dev.ascent.bench.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a node and its database used so far: their processes' times on a processor, and what the database server says of
 * itself.
 */
final class Meters {
    private static final Set<String> STATEMENTS =
            Set.of("Com_select", "Com_insert", "Com_insert_select", "Com_update", "Com_delete");
    private static final String ROUND_TRIPS = "Questions";
    private static final String SYNCS = "Innodb_data_fsyncs";

    private final ProcessHandle node;
    private final Optional<Database> database;

    Meters(ProcessHandle node, Optional<Database> database) {
        this.node = node;
        this.database = database;
    }

    /** A database server: its process, and a connection to ask it. */
    record Database(ProcessHandle process, Connection connection) {}

    /**
     * What was used.
     *
     * @param node the node's seconds on a processor, with those of an embedded database
     * @param database the database server's
     * @param statements that read or changed rows
     * @param roundTrips requests to the database, with those that begin and end transactions
     * @param syncs how often the database waited for the disk
     */
    record Usage(double node, double database, long statements, long roundTrips, long syncs) {
        static final Usage NONE = new Usage(0, 0, 0, 0, 0);

        Usage plus(Usage other) {
            return new Usage(
                    node + other.node,
                    database + other.database,
                    statements + other.statements,
                    roundTrips + other.roundTrips,
                    syncs + other.syncs);
        }

        Usage minus(Usage other) {
            return new Usage(
                    node - other.node,
                    database - other.database,
                    statements - other.statements,
                    roundTrips - other.roundTrips,
                    syncs - other.syncs);
        }
    }

    /** What was used up to now. */
    Usage read() {
        if (database.isEmpty()) {
            return new Usage(seconds(node), 0, 0, 0, 0);
        }
        Map<String, Long> status = status(database.get().connection());
        return new Usage(
                seconds(node),
                seconds(database.get().process()),
                STATEMENTS.stream()
                        .mapToLong(name -> status.getOrDefault(name, 0L))
                        .sum(),
                status.getOrDefault(ROUND_TRIPS, 0L),
                status.getOrDefault(SYNCS, 0L));
    }

    private static double seconds(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
    }

    private static Map<String, Long> status(Connection connection) {
        Map<String, Long> status = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("show global status")) {
            while (rows.next()) {
                String name = rows.getString(1);
                if (STATEMENTS.contains(name) || name.equals(ROUND_TRIPS) || name.equals(SYNCS)) {
                    status.put(name, rows.getLong(2));
                }
            }
        } catch (SQLException e) {
            throw new LoadFault("The database does not say what it did", e);
        }
        return status;
    }
}
