package dev.ascent.server.node;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Gives a MySQL that starts at the same time as the node some seconds to be there. */
public final class DatabaseWait {
    private static final String KEY = "ASCENT_DB_WAIT";
    private static final Duration USUAL = Duration.ofSeconds(20);
    private static final long PAUSE_MILLIS = 500;

    /** How SQL states begin that speak of the connection itself, and not of who may use it. */
    private static final String CONNECTION_STATE = "08";

    private final Duration longest;
    private final Consumer<String> log;

    /**
     * Makes it.
     *
     * @param longest after which it gives up
     * @param log is told, once, that there is something to wait for
     */
    DatabaseWait(Duration longest, Consumer<String> log) {
        this.longest = longest;
        this.log = log;
    }

    /**
     * The wait that {@code environment} asks for.
     *
     * @param log is told, once, that there is something to wait for
     * @throws StartFault if what it asks for is no length of time
     */
    public static DatabaseWait from(Map<String, String> environment, Consumer<String> log) {
        return new DatabaseWait(Quantities.length(environment, KEY).orElse(USUAL), log);
    }

    /**
     * Returns once the database can be reached, or refuses for a reason that waiting does not mend. The embedded one is
     * always there.
     *
     * @throws StartFault if it can't be reached for too long
     */
    public void await(Settings settings) throws InterruptedException {
        if (settings.isEmbedded()) {
            return;
        }
        long begin = System.nanoTime();
        boolean said = false;
        for (Optional<SQLException> away = away(settings); away.isPresent(); away = away(settings)) {
            if (System.nanoTime() - begin >= longest.toNanos()) {
                throw StartFaults.explain(away.get(), settings);
            }
            if (!said) {
                said = true;
                log.accept("The database at " + settings.address() + " (ASCENT_DB_URL) does not answer yet."
                        + " Waiting for it, " + longest.toSeconds() + " seconds at most.");
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    private static Optional<SQLException> away(Settings settings) {
        try (Connection connection = settings.connect()) {
            return Optional.empty();
        } catch (SQLException e) {
            String state = e.getSQLState();
            return Optional.of(e).filter(met -> state != null && state.startsWith(CONNECTION_STATE));
        }
    }
}
