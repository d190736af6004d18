package dev.ascent.server.node;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a node keeps its data, as the environment says.
 *
 * <p>Port, host, bank, registration and log format come from the environment too; Micronaut's configuration reads those
 * by itself ({@code ASCENT_PORT} is {@code ascent.port}).
 *
 * @param data the folder of the embedded database
 * @param databaseUrl a {@code jdbc:mysql:} address, or null for the embedded database
 * @param databaseUser the name to connect with, where there is an address
 * @param databasePassword the password to connect with, where there is an address
 */
public record Settings(
        Path data,
        @Nullable String databaseUrl,
        @Nullable String databaseUser,
        @Nullable String databasePassword) {

    /**
     * Without {@code WRITE_DELAY=0} commits wait in memory. With results reused, a query that a session has asked while
     * another committed gives it what was there before, for as long as the table stays as it is: even under a lock.
     */
    private static final String H2_OPTIONS = ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
            + ";TIME ZONE=UTC;WRITE_DELAY=0;OPTIMIZE_REUSE_RESULTS=FALSE;LOCK_TIMEOUT=5000;QUERY_CACHE_SIZE=256;MAX_COMPACT_TIME=3000;DB_CLOSE_ON_EXIT=FALSE";

    private static final int LAST_PORT = 65_535;

    private static final String H2_NAME = "ascent";

    /** What MySQL's driver must be told for instants, speed and timeouts; it stands above what the address says. */
    private static final Map<String, String> MYSQL_OPTIONS = mysqlOptions();

    /**
     * The settings that {@code environment} asks for ({@code ASCENT_DATA}, {@code ASCENT_DB_URL} and so on).
     *
     * @throws StartFault if its port is none, or a length of time or a number can't be read
     */
    public static Settings from(Map<String, String> environment) {
        String port = environment.getOrDefault("ASCENT_PORT", "0");
        if (!port.matches("-1|\\d{1,5}") || Integer.parseInt(port) > LAST_PORT) {
            throw new StartFault("ASCENT_PORT is “" + port + "”. Nothing was changed. Say a number up to " + LAST_PORT
                    + ", or -1 for any port that is free.");
        }
        Quantities.check(environment);
        return new Settings(
                Path.of(orElse(environment.get("ASCENT_DATA"), "data")).toAbsolutePath(),
                blankToNull(environment.get("ASCENT_DB_URL")),
                blankToNull(environment.get("ASCENT_DB_USER")),
                blankToNull(environment.get("ASCENT_DB_PASSWORD")));
    }

    /** Settings for the embedded database in the folder {@code data}. */
    public static Settings embedded(Path data) {
        return new Settings(data.toAbsolutePath(), null, null, null);
    }

    /** Whether the database is the embedded one. */
    public boolean isEmbedded() {
        return databaseUrl == null;
    }

    /** Whether there is a file of the embedded database. */
    public boolean isMade() {
        return Files.exists(data.resolve(H2_NAME + ".mv.db"));
    }

    /**
     * The datasource's configuration in Micronaut's words.
     *
     * @throws StartFault if the database address is not one of MySQL's
     */
    public Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("ascent.data", data.toString());
        String url = databaseUrl;
        if (url == null) {
            properties.put("datasources.default.url", "jdbc:h2:file:" + data.resolve(H2_NAME) + H2_OPTIONS);
            properties.put("datasources.default.username", "ascent");
            properties.put("datasources.default.password", "");
            properties.put("datasources.default.driver-class-name", "org.h2.Driver");
        } else {
            properties.put("datasources.default.url", mysqlUrl(url));
            properties.put("datasources.default.username", orElse(databaseUser, ""));
            properties.put("datasources.default.password", orElse(databasePassword, ""));
            properties.put("datasources.default.driver-class-name", "com.mysql.cj.jdbc.Driver");
        }
        return properties;
    }

    /** The database's address without options, names and passwords, to be shown. */
    String address() {
        return String.valueOf(databaseUrl).replaceFirst("\\?.*", "").replaceFirst("//[^/]*@", "//");
    }

    /** A connection of one's own to the database as it is, outside the pool; nothing is migrated. */
    public Connection connect() throws SQLException {
        Map<String, Object> source = properties();
        return DriverManager.getConnection(
                String.valueOf(source.get("datasources.default.url")),
                String.valueOf(source.get("datasources.default.username")),
                String.valueOf(source.get("datasources.default.password")));
    }

    private static String mysqlUrl(String url) {
        if (!url.startsWith("jdbc:mysql:")) {
            throw new StartFault("ASCENT_DB_URL is not a MySQL address. Write it as"
                    + " jdbc:mysql://host:3306/ascent, or leave it out to use the embedded database.");
        }
        int query = url.indexOf('?');
        Map<String, String> options = new LinkedHashMap<>();
        if (query >= 0) {
            for (String option : url.substring(query + 1).split("&")) {
                int equals = option.indexOf('=');
                if (equals > 0) {
                    options.put(option.substring(0, equals), option.substring(equals + 1));
                }
            }
        }
        options.putAll(MYSQL_OPTIONS);
        StringBuilder whole = new StringBuilder(query >= 0 ? url.substring(0, query) : url);
        char separator = '?';
        for (Map.Entry<String, String> option : options.entrySet()) {
            whole.append(separator).append(option.getKey()).append('=').append(option.getValue());
            separator = '&';
        }
        return whole.toString();
    }

    private static Map<String, String> mysqlOptions() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("connectionTimeZone", "UTC");
        options.put("forceConnectionTimeZoneToSession", "true");
        options.put("useLocalSessionState", "true");
        options.put("useServerPrepStmts", "true");
        options.put("cachePrepStmts", "true");
        // The driver's defaults leave out the longer statements, which it then prepares anew each time.
        options.put("prepStmtCacheSize", "250");
        options.put("prepStmtCacheSqlLimit", "4096");
        // The questions of an attempt in one statement.
        options.put("rewriteBatchedStatements", "true");
        // Each read beside a transaction would tell the server so before it and take it back after it: three trips for
        // one.
        options.put("readOnlyPropagatesToServer", "false");
        options.put("connectTimeout", "2000");
        options.put("socketTimeout", "10000");
        options.put("tcpKeepAlive", "true");
        return Map.copyOf(options);
    }

    private static String orElse(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** Says nothing of the password. */
    @Override
    public String toString() {
        return isEmbedded() ? "embedded database in " + data : "database at " + address();
    }
}
