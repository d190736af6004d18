package dev.ascent.server.node;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/**
 * Tells the pool which faults a connection does not survive, beside those of SQL's class 08. The pool looks at a
 * connection only when it was idle: under load one to a closed database would never be given up.
 */
public final class BrokenConnections implements SQLExceptionOverride {
    /** H2: closed, shut down, connection closed, out of reach; general fault of its closed store. */
    private static final Set<Integer> CODES = Set.of(90098, 90121, 90007, 90067, 90028, 90031, 50000);

    @java.lang.Override
    public Override adjudicate(SQLException fault) {
        return CODES.contains(fault.getErrorCode()) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
