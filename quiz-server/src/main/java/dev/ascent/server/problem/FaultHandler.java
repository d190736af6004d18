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
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what nobody expected: a database that is away with 503, a defect with 500 and a number to find it by. */
@Singleton
final class FaultHandler implements ExceptionHandler<Throwable, MutableHttpResponse<Map<String, Object>>> {
    private static final Logger LOG = LoggerFactory.getLogger(FaultHandler.class);
    private static final Duration WAIT = Duration.ofSeconds(3);

    /** SQL's classes for connection faults, deadlocks broken, lack of resources, and interventions of an operator. */
    private static final Set<String> AWAY_CLASSES = Set.of("08", "40", "53", "57");

    /**
     * What has no class of its own. H2: general fault of its closed store, lock timeout, read-only, closed, out of disk
     * or out of reach, shut down. MySQL: disk full (1021, 1114), read-only (1290, 1836).
     */
    private static final Set<Integer> AWAY_CODES =
            Set.of(50000, 50200, 90067, 90097, 90098, 90028, 90031, 90121, 1021, 1114, 1290, 1836);

    @Override
    @SuppressWarnings("rawtypes") // as the framework declares it
    public MutableHttpResponse<Map<String, Object>> handle(HttpRequest request, Throwable thrown) {
        if (isDatabaseAway(thrown)) {
            RequestIds.named(LOG.atWarn(), request)
                    .log(
                            "The database can't serve a request now: {}",
                            String.valueOf(thrown.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse(""));
            return ProblemResponses.later(
                    ProblemResponses.of(
                            request,
                            ProblemType.UNAVAILABLE,
                            "The database can't be reached just now, and nothing was acknowledged. Send it again later: a"
                                    + " change that is sent twice counts once.",
                            Map.of()),
                    WAIT);
        }
        String incident = UUID.randomUUID().toString();
        RequestIds.named(LOG.atError(), request).setCause(thrown).log("Incident {}", incident);
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

    private static boolean isAway(SQLException sql) {
        String state = sql.getSQLState();
        return AWAY_CODES.contains(sql.getErrorCode())
                || (state != null && AWAY_CLASSES.contains(state.substring(0, Math.min(2, state.length()))));
    }
}
