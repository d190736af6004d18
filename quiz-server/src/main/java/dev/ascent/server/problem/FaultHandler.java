package dev.ascent.server.problem;

import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.transaction.exceptions.TransactionException;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what nobody expected: a database that is away with 503, a defect with 500 and a number to find it by. */
@Singleton
final class FaultHandler implements ExceptionHandler<Throwable, MutableHttpResponse<Map<String, Object>>> {
    private static final Logger LOG = LoggerFactory.getLogger(FaultHandler.class);
    private static final Duration WAIT = Duration.ofSeconds(3);

    @Override
    @SuppressWarnings("rawtypes") // as the framework declares it
    public MutableHttpResponse<Map<String, Object>> handle(HttpRequest request, Throwable thrown) {
        if (isDatabaseAway(thrown)) {
            LOG.warn("The database can't serve a request now: {}", thrown.getMessage());
            return ProblemResponses.later(
                    ProblemResponses.of(
                            request,
                            ProblemType.UNAVAILABLE,
                            "The database can't be reached. Nothing was changed; try again.",
                            Map.of()),
                    WAIT);
        }
        String incident = UUID.randomUUID().toString();
        LOG.error("Incident {}", incident, thrown);
        return ProblemResponses.of(
                request,
                ProblemType.INTERNAL,
                "This is a defect. Tell the people who run this server the incident's number.",
                Map.of("incident", incident));
    }

    private static boolean isDatabaseAway(Throwable thrown) {
        int depth = 0;
        for (Throwable cause = thrown; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            if (cause instanceof ConnectionException || cause instanceof SQLTransientException) {
                return true;
            }
            if (cause instanceof SQLException sql && isAway(sql)) {
                return true;
            }
        }
        return thrown instanceof TransactionException;
    }

    /** Connection faults (class 08), shut down (57), rolled back to break a deadlock (40), H2's closed or locked. */
    private static boolean isAway(SQLException sql) {
        String state = sql.getSQLState();
        return state != null
                && (state.startsWith("08")
                        || state.startsWith("57")
                        || state.startsWith("40")
                        || state.equals("90098")
                        || state.equals("90121")
                        || state.equals("HYT00"));
    }
}
