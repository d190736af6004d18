package dev.ascent.server.attempt;

import dev.ascent.server.fixture.NodeFixture;
import dev.ascent.server.ident.Id;
import dev.ascent.server.ident.IdSource;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.PreparedStatement;

/** What makes an attempt one that can't be graded. */
enum Damage {
    /** A version of its questions is named that there never was. */
    NO_SUCH_VERSION("question_version = 99"),

    /** Its draws are no draws. */
    NO_DRAW("draw = 'a hundred'");

    private final String change;

    Damage(String change) {
        this.change = change;
    }

    /** Does it to an attempt, which gets another id, so that no node finds a paper that it has kept; returns that id. */
    @SuppressWarnings("unchecked") // the node's one data source is of connections
    Id to(Id attempt, NodeFixture node) {
        Id other = node.get(IdSource.class).next();
        TransactionOperations<Connection> transactions = node.get(TransactionOperations.class);
        transactions.executeWrite(transaction -> {
            execute(node, "update attempt set id = ? where id = ?", other, attempt);
            execute(
                    node,
                    "update attempt_slot set attempt_id = ?, " + change + " where attempt_id = ?",
                    other,
                    attempt);
            return true;
        });
        return other;
    }

    private static void execute(NodeFixture node, String update, Id now, Id before) {
        node.get(JdbcOperations.class).prepareStatement(update, (PreparedStatement statement) -> {
            statement.setLong(1, now.number());
            statement.setLong(2, before.number());
            return statement.executeUpdate();
        });
    }
}
