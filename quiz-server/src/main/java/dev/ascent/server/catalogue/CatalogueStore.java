package dev.ascent.server.catalogue;

import dev.ascent.server.ident.Id;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of the catalogue. Every method works in the transaction of the connection it is given. */
@Singleton
final class CatalogueStore {
    private static final String COLUMNS =
            "select kind, item_id, version, fingerprint, status, origin, author_id, text, changed_at from catalogue_text ";

    /** The catalogue's revision; it grows with every change. */
    long revision(Connection connection) throws SQLException {
        return number(connection, "select revision from catalogue_revision where id = 1");
    }

    /** Locks the catalogue until the transaction ends: changes wait for each other, over all nodes. */
    void lock(Connection connection) throws SQLException {
        number(connection, "select revision from catalogue_revision where id = 1 for update");
    }

    /** Tells all nodes that something changed. */
    void touch(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("update catalogue_revision set revision = revision + 1 where id = 1")) {
            statement.executeUpdate();
        }
    }

    /** Everything but the texts of what is retired, which are empty here. */
    List<StoredText> current(Connection connection) throws SQLException {
        String query = "select kind, item_id, version, fingerprint, status, origin, author_id,"
                + " case when status = 'retired' then '' else text end as text, changed_at from catalogue_text"
                + " order by kind, item_id, version";
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            return read(statement);
        }
    }

    /** All versions of one text, oldest first. */
    List<StoredText> versions(Connection connection, TextKind kind, String id) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(COLUMNS + "where kind = ? and item_id = ? order by version")) {
            statement.setString(1, kind.id());
            statement.setString(2, id);
            return read(statement);
        }
    }

    /** One version of one text. */
    Optional<StoredText> version(Connection connection, TextKind kind, String id, int version) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(COLUMNS + "where kind = ? and item_id = ? and version = ?")) {
            statement.setString(1, kind.id());
            statement.setString(2, id);
            statement.setInt(3, version);
            return read(statement).stream().findFirst();
        }
    }

    /** Adds a version. */
    void insert(Connection connection, StoredText text) throws SQLException {
        String insert =
                "insert into catalogue_text (kind, item_id, version, fingerprint, status, origin, author_id, text,"
                        + " created_at, changed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setString(1, text.kind().id());
            statement.setString(2, text.id());
            statement.setInt(3, text.version());
            statement.setString(4, text.fingerprint());
            statement.setString(5, text.status().id());
            statement.setString(6, text.fromFile() ? "file" : "desk");
            if (text.author().isPresent()) {
                statement.setLong(7, text.author().get().number());
            } else {
                statement.setNull(7, Types.BIGINT);
            }
            statement.setString(8, text.text());
            statement.setTimestamp(9, Timestamp.from(text.changedAt()));
            statement.setTimestamp(10, Timestamp.from(text.changedAt()));
            statement.executeUpdate();
        }
    }

    /** Replaces the text of a draft. */
    void rewrite(Connection connection, StoredText draft) throws SQLException {
        String update = "update catalogue_text set text = ?, fingerprint = ?, author_id = ?, changed_at = ?"
                + " where kind = ? and item_id = ? and version = ? and status = 'draft'";
        try (PreparedStatement statement = connection.prepareStatement(update)) {
            statement.setString(1, draft.text());
            statement.setString(2, draft.fingerprint());
            statement.setLong(3, draft.author().orElseThrow().number());
            statement.setTimestamp(4, Timestamp.from(draft.changedAt()));
            statement.setString(5, draft.kind().id());
            statement.setString(6, draft.id());
            statement.setInt(7, draft.version());
            statement.executeUpdate();
        }
    }

    /** Moves a version to another status. */
    void move(Connection connection, StoredText text, Status status, Instant now) throws SQLException {
        String update = "update catalogue_text set status = ?, changed_at = ?"
                + " where kind = ? and item_id = ? and version = ?";
        try (PreparedStatement statement = connection.prepareStatement(update)) {
            statement.setString(1, status.id());
            statement.setTimestamp(2, Timestamp.from(now));
            statement.setString(3, text.kind().id());
            statement.setString(4, text.id());
            statement.setInt(5, text.version());
            statement.executeUpdate();
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static List<StoredText> read(PreparedStatement statement) throws SQLException {
        List<StoredText> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                long author = rows.getLong(7);
                Optional<Id> authorId = rows.wasNull() ? Optional.empty() : Optional.of(new Id(author));
                texts.add(new StoredText(
                        TextKind.of(rows.getString(1)),
                        rows.getString(2),
                        rows.getInt(3),
                        rows.getString(4),
                        Status.of(rows.getString(5)),
                        rows.getString(6).equals("file"),
                        authorId,
                        rows.getString(8),
                        rows.getTimestamp(9).toInstant()));
            }
        }
        return texts;
    }
}
