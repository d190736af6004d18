package dev.ascent.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.server.fixture.ApiClient;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.NodeFixture;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Every table that is about people is exported to them, and erased or made anonymous with them. */
@ParameterizedClass
@EnumSource(Engine.class)
class PersonalTablesTest {
    private static final String NAME = "Grace Unmistakable";
    private static final String EMAIL = "grace.unmistakable@example.org";

    private static final String OF_THEIR_ATTEMPTS = "attempt_id in (select id from attempt where account_id = :id)";

    /** What is about people. A new table that refers to any of these, or to an account, must be added. */
    private static final List<Held> HELD = List.of(
            new Held("account", "id = :id", "account", "email", After.STAYS),
            new Held("access_token", "account_id = :id", "tokens", "label", After.GONE),
            new Held("secret_try", "throttle_key = :throttle", "failedSignIns", "", After.GONE),
            new Held("audit_entry", "actor_id = :id", "audit", "deed", After.STAYS),
            new Held("catalogue_text", "author_id = :id", "writings", "item_id", After.STAYS),
            new Held("attempt", "account_id = :id", "attempts", "title", After.STAYS),
            new Held("attempt_slot", OF_THEIR_ATTEMPTS, "attempts", "question_id", After.STAYS),
            new Held("attempt_response", OF_THEIR_ATTEMPTS, "attempts", "response", After.STAYS),
            new Held("attempt_topic", OF_THEIR_ATTEMPTS, "attempts", "topic", After.STAYS),
            new Held("open_answer", OF_THEIR_ATTEMPTS, "attempts", "question_id", After.STAYS),
            new Held("rubric_score", "scorer_id = :id", "scorings", "scorer", After.STAYS),
            new Held("practice_card", "account_id = :id", "practice", "question_id", After.GONE),
            new Held(
                    "practice_answer",
                    "card_id in (select id from practice_card where account_id = :id)",
                    "practice",
                    "",
                    After.GONE),
            new Held(
                    "practice_review",
                    "card_id in (select id from practice_card where account_id = :id)",
                    "practice",
                    "rating",
                    After.GONE),
            new Held("adaptive_test", "account_id = :id", "adaptiveTests", "title", After.GONE),
            new Held(
                    "adaptive_slot",
                    "test_id in (select id from adaptive_test where account_id = :id)",
                    "adaptiveTests",
                    "question_id",
                    After.GONE));

    private static final Set<String> OF_NOBODY =
            Set.of("catalogue_revision", "quiz_topic_total", "quiz_score_bin", "flyway_schema_history");

    /** Columns by which rows of people are found. */
    private static final Set<String> LEADING_TO_PEOPLE =
            Set.of("account_id", "actor_id", "author_id", "scorer_id", "attempt_id", "card_id", "test_id");

    /** Columns that name other things. */
    private static final Set<String> LEADING_ELSEWHERE = Set.of("quiz_id", "question_id", "item_id");

    private final NodeFixture node;

    PersonalTablesTest(Engine engine) {
        node = NodeFixture.shared(engine);
    }

    @Test
    void everyTableThatLeadsToAPersonIsKnown() {
        Map<String, Set<String>> tables = in(PersonalTablesTest::columns);
        Set<String> held = HELD.stream().map(Held::table).collect(Collectors.toSet());

        Set<String> known = new TreeSet<>(held);
        known.addAll(OF_NOBODY);
        assertThat(tables.keySet()).isEqualTo(known);
        tables.forEach((table, columns) -> columns.stream()
                .filter(column -> column.endsWith("_id"))
                .filter(column -> !LEADING_ELSEWHERE.contains(column))
                .forEach(column -> {
                    assertThat(LEADING_TO_PEOPLE).as(table).contains(column);
                    assertThat(held).as(column).contains(table);
                }));
        Map<String, Set<String>> keys = in(PersonalTablesTest::foreignKeys);
        assertThat(keys.keySet()).contains("access_token", "attempt", "practice_card");
        keys.forEach((table, to) -> to.stream()
                .filter(held::contains)
                .forEach(target -> assertThat(held).as("refers to " + target).contains(table)));
    }

    @Test
    void allOfItIsExportedAndNothingTellsWhoItWasOnceErased() {
        Person person = somebodyWhoDidEverything();
        Map<String, Object> ids = Map.of("id", person.id().number(), "throttle", "account:" + Secrets.hash(EMAIL));
        ApiClient api = node.client(person);
        JsonNode export = api.get("/api/v1/me/export").json();
        Map<String, Integer> before = new LinkedHashMap<>();
        for (Held held : HELD) {
            List<Map<String, Object>> rows = rows(held, ids);
            assertThat(rows).as(held.table()).isNotEmpty();
            before.put(held.table(), rows.size());
            JsonNode part = export.get(held.part());
            assertThat(part).as(held.part()).isNotNull();
            assertThat(part.size()).as(held.part()).isPositive();
            if (!held.told().isEmpty()) {
                assertThat(rows)
                        .extracting(row -> row.get(held.told()))
                        .as(held.toString())
                        .allMatch(value -> tells(part, String.valueOf(value)));
            }
        }
        assertThat(tells(export.get("attempts"), "high")).as("certainty").isTrue();
        assertThat(placesThatTell(EMAIL)).isNotEmpty();

        assertThat(api.send("DELETE", "/api/v1/me", Optional.of("{\"password\": \"" + NodeFixture.PASSWORD + "\"}"))
                        .status())
                .isEqualTo(204);

        for (Held held : HELD) {
            int rows = rows(held, ids).size();
            if (held.after() == After.GONE) {
                assertThat(rows).as(held.table()).isZero();
            } else {
                assertThat(rows).as(held.table()).isGreaterThanOrEqualTo(before.getOrDefault(held.table(), 0));
            }
        }
        assertThat(placesThatTell(EMAIL)).isEmpty();
        assertThat(placesThatTell(NAME)).isEmpty();
    }

    private Person somebodyWhoDidEverything() {
        Registration made = node.get(AccountAdministration.class)
                .add(
                        null,
                        new NewAccount(EMAIL, NodeFixture.PASSWORD, NAME),
                        Set.of(Role.CANDIDATE, Role.INSTRUCTOR, Role.REVIEWER),
                        "192.0.2.1");
        Person person = ((Registration.Registered) made).person();
        ApiClient api = node.client(person);
        node.anonymous().post("/api/v1/sessions", "{\"email\": \"" + EMAIL + "\", \"password\": \"not this one\"}");
        take(api, "junior-screen");
        take(api, "calibration-check");
        String path = take(api, "shapes-and-code");
        for (JsonNode slot : api.get(path).json().get("slots").values()) {
            if (slot.get("kind").getStringValue().equals("open")) {
                assertThat(api.put(path + "/slots/" + slot.get("slot").getIntValue() + "/score", "{\"criteria\": []}")
                                .status())
                        .isEqualTo(200);
            }
        }
        JsonNode due = api.get("/api/v1/reviews/due").json().get("items");
        JsonNode asked = due.get(due.size() - 1);
        assertThat(api.put(
                                "/api/v1/reviews/" + asked.get("card").getStringValue() + "/answer",
                                "{\"sequence\": " + asked.get("sequence").getIntValue() + ", \"version\": "
                                        + asked.get("version").getIntValue() + "}")
                        .status())
                .isEqualTo(200);
        JsonNode card = due.get(0);
        assertThat(api.post(
                                "/api/v1/reviews/" + card.get("card").getStringValue(),
                                "{\"sequence\": 1, \"rating\": \"good\", \"version\": "
                                        + card.get("version").getIntValue() + "}")
                        .status())
                .isEqualTo(200);
        assertThat(api.post("/api/v1/adaptive-tests", "{\"questions\": 2}").status())
                .isEqualTo(201);
        assertThat(api.send(
                                "PUT",
                                "/api/v1/bank/questions/graces-question/draft",
                                Optional.of("{\"yaml\": \"id: graces-question\"}"),
                                Map.of("If-None-Match", "*"))
                        .status())
                .isEqualTo(200);
        return person;
    }

    /**
     * Answers with the first option, with a number or with a text, and hands in. Every question of a quiz that marks by
     * certainty is answered so.
     */
    private static String take(ApiClient api, String quiz) {
        JsonNode attempt =
                api.post("/api/v1/attempts", "{\"quiz\": \"" + quiz + "\"}").json();
        String path = "/api/v1/attempts/" + attempt.get("id").getStringValue();
        String stated =
                attempt.get("scoring").getStringValue().startsWith("certainty") ? ", \"confidence\": \"high\"" : "";
        for (JsonNode slot : attempt.get("slots").values()) {
            String response = switch (slot.get("kind").getStringValue()) {
                case "single-choice" -> "\"" + firstOption(slot) + "\"";
                case "multiple-choice" -> "[\"" + firstOption(slot) + "\"]";
                case "numeric" -> "\"1\"";
                default -> "\"x\"";
            };
            api.put(
                    path + "/slots/" + slot.get("slot").getIntValue() + "/response",
                    "{\"sequence\": 1" + stated + ", \"response\": " + response + "}");
        }
        api.post(path + "/submission", "");
        return path;
    }

    private static String firstOption(JsonNode slot) {
        return slot.get("options").get(0).get("id").getStringValue();
    }

    private static boolean tells(JsonNode part, String value) {
        if (part.isObject() || part.isArray()) {
            for (JsonNode inner : part.values()) {
                if (tells(inner, value)) {
                    return true;
                }
            }
            return false;
        }
        return part.coerceStringValue().equals(value);
    }

    private List<Map<String, Object>> rows(Held held, Map<String, Object> ids) {
        return in(connection -> {
            String condition = held.reached();
            List<Object> given = new ArrayList<>();
            for (Map.Entry<String, Object> id : ids.entrySet()) {
                if (condition.contains(":" + id.getKey())) {
                    condition = condition.replace(":" + id.getKey(), "?");
                    given.add(id.getValue());
                }
            }
            try (PreparedStatement statement =
                    connection.prepareStatement("select * from " + held.table() + " where " + condition)) {
                for (int i = 0; i < given.size(); i++) {
                    statement.setObject(i + 1, given.get(i));
                }
                return rows(statement.executeQuery());
            }
        });
    }

    private static List<Map<String, Object>> rows(ResultSet found) throws SQLException {
        List<Map<String, Object>> rows = new ArrayList<>();
        while (found.next()) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                String column = found.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT);
                row.put(column, String.valueOf(found.getString(i)));
            }
            rows.add(row);
        }
        return rows;
    }

    /** The columns of the whole database in which {@code text} stands, in any case. */
    private List<String> placesThatTell(String text) {
        return in(connection -> {
            List<String> places = new ArrayList<>();
            try (ResultSet columns =
                    connection.getMetaData().getColumns(connection.getCatalog(), connection.getSchema(), "%", "%")) {
                while (columns.next()) {
                    Set<Integer> texts = Set.of(Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB);
                    if (!texts.contains(columns.getInt("DATA_TYPE"))) {
                        continue;
                    }
                    String quote = connection.getMetaData().getIdentifierQuoteString();
                    String table = quote + columns.getString("TABLE_NAME") + quote;
                    String column = quote + columns.getString("COLUMN_NAME") + quote;
                    try (PreparedStatement statement = connection.prepareStatement(
                            "select count(*) from " + table + " where lower(" + column + ") like ?")) {
                        statement.setString(1, "%" + text.toLowerCase(Locale.ROOT) + "%");
                        ResultSet count = statement.executeQuery();
                        count.next();
                        if (count.getInt(1) > 0) {
                            places.add(table + "." + column);
                        }
                    }
                }
            }
            return places;
        });
    }

    private static Map<String, Set<String>> columns(Connection connection) throws SQLException {
        Map<String, Set<String>> tables = new LinkedHashMap<>();
        DatabaseMetaData data = connection.getMetaData();
        try (ResultSet columns = data.getColumns(connection.getCatalog(), connection.getSchema(), "%", "%")) {
            while (columns.next()) {
                tables.computeIfAbsent(
                                columns.getString("TABLE_NAME").toLowerCase(Locale.ROOT), table -> new TreeSet<>())
                        .add(columns.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return tables;
    }

    /** The tables that each table with a foreign key refers to. */
    private static Map<String, Set<String>> foreignKeys(Connection connection) throws SQLException {
        Map<String, Set<String>> keys = new LinkedHashMap<>();
        DatabaseMetaData data = connection.getMetaData();
        for (String table : namesOfTables(connection)) {
            try (ResultSet key = data.getImportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
                while (key.next()) {
                    keys.computeIfAbsent(table.toLowerCase(Locale.ROOT), one -> new TreeSet<>())
                            .add(key.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT));
                }
            }
        }
        return keys;
    }

    private static Set<String> namesOfTables(Connection connection) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (ResultSet columns =
                connection.getMetaData().getColumns(connection.getCatalog(), connection.getSchema(), "%", "%")) {
            while (columns.next()) {
                names.add(columns.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    @SuppressWarnings("unchecked") // the node's one data source is of connections
    private <T> T in(Query<T> query) {
        TransactionOperations<Connection> transactions = node.get(TransactionOperations.class);
        return transactions.executeRead(transaction -> query.of(transaction.getConnection()));
    }

    private interface Query<T> {
        T of(Connection connection) throws SQLException;
    }

    /** What becomes of rows when their person is erased. */
    private enum After {
        GONE,
        /** Refers to an account that no longer says who it was. */
        STAYS
    }

    /**
     * A table of what is held about people.
     *
     * @param reached which of its rows are about the person
     * @param part the part of the export that has them
     * @param told a column whose values that part tells; empty where it is counted only
     */
    private record Held(String table, String reached, String part, String told, After after) {}
}
