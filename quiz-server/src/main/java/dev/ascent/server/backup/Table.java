package dev.ascent.server.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A table of Ascent's, as the database describes it.
 *
 * @param columns each column's name and its type in {@link java.sql.Types}, in alphabetical order
 * @param key the columns of the primary key, in their order
 */
record Table(String name, Map<String, Integer> columns, List<String> key) {
    private static final String BOOK_OF_MIGRATIONS = "flyway_schema_history";

    Table {
        columns = new LinkedHashMap<>(columns);
        key = List.copyOf(key);
    }

    /** All tables of the connection's schema; one that refers to another stands behind it. */
    static List<Table> all(Connection connection) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        Map<String, Table> tables = new TreeMap<>();
        Map<String, Set<String>> needs = new TreeMap<>();
        for (String name : names(connection, data)) {
            tables.put(name, new Table(name, columns(connection, data, name), key(connection, data, name)));
            needs.put(name, referred(connection, data, name));
        }
        Set<String> order = new LinkedHashSet<>();
        tables.keySet().forEach(name -> place(name, needs, order));
        return order.stream().map(tables::get).toList();
    }

    /** The statement that reads every row, in the order of the primary key. */
    String select() {
        return "select " + String.join(", ", columns.keySet()) + " from " + name + " order by "
                + String.join(", ", key);
    }

    /** The statement that adds one row. */
    String insert() {
        return "insert into " + name + " (" + String.join(", ", columns.keySet()) + ") values ("
                + columns.keySet().stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
    }

    private static void place(String name, Map<String, Set<String>> needs, Set<String> order) {
        if (order.contains(name)) {
            return;
        }
        needs.getOrDefault(name, Set.of()).stream()
                .filter(other -> !other.equals(name))
                .forEach(other -> place(other, needs, order));
        order.add(name);
    }

    private static List<String> names(Connection connection, DatabaseMetaData data) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = data.getTables(
                connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                String name = rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (!name.equals(BOOK_OF_MIGRATIONS)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static Map<String, Integer> columns(Connection connection, DatabaseMetaData data, String table)
            throws SQLException {
        Map<String, Integer> columns = new TreeMap<>();
        try (ResultSet rows = data.getColumns(connection.getCatalog(), connection.getSchema(), table, "%")) {
            while (rows.next()) {
                columns.put(rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT), rows.getInt("DATA_TYPE"));
            }
        }
        return columns;
    }

    private static List<String> key(Connection connection, DatabaseMetaData data, String table) throws SQLException {
        Map<Integer, String> key = new TreeMap<>();
        try (ResultSet rows = data.getPrimaryKeys(connection.getCatalog(), connection.getSchema(), table)) {
            while (rows.next()) {
                key.put(rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return List.copyOf(key.values());
    }

    private static Set<String> referred(Connection connection, DatabaseMetaData data, String table)
            throws SQLException {
        Set<String> referred = new LinkedHashSet<>();
        try (ResultSet rows = data.getImportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
            while (rows.next()) {
                referred.add(rows.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return referred;
    }
}
