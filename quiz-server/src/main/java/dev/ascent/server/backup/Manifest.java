package dev.ascent.server.backup;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a backup holds.
 *
 * @param schema the version of the tables, as Flyway counts
 * @param takenAt the database's time when it was taken
 * @param tables each table with its number of rows and a hash of their text, in an order in which they can be filled
 */
public record Manifest(String schema, Instant takenAt, List<Content> tables) {
    static final String ENTRY = "manifest.json";

    /** Copies the list. */
    public Manifest {
        tables = List.copyOf(tables);
    }

    /** The number of all rows. */
    public long rows() {
        return tables.stream().mapToLong(Content::rows).sum();
    }

    /**
     * What one table holds.
     *
     * @param rows how many rows
     * @param sha256 the SHA-256 over the rows' text in the order of the primary key, the same on every database
     */
    public record Content(String table, long rows, String sha256) {}

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("format", "ascent-backup-1");
        json.writeStringField("schema", schema);
        json.writeStringField("takenAt", takenAt.toString());
        json.writeArrayFieldStart("tables");
        for (Content content : tables) {
            json.writeStartObject();
            json.writeStringField("table", content.table());
            json.writeNumberField("rows", content.rows());
            json.writeStringField("sha256", content.sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static Manifest read(JsonParser json) throws IOException {
        String schema = "";
        Instant takenAt = Instant.EPOCH;
        List<Content> tables = new ArrayList<>();
        json.nextToken();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "schema" -> schema = json.getText();
                case "takenAt" -> takenAt = Instant.parse(json.getText());
                case "tables" -> {
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        tables.add(content(json));
                    }
                }
                default -> json.skipChildren();
            }
        }
        return new Manifest(schema, takenAt, tables);
    }

    private static Content content(JsonParser json) throws IOException {
        String table = "";
        long rows = 0;
        String hash = "";
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "table" -> table = json.getText();
                case "rows" -> rows = json.getLongValue();
                case "sha256" -> hash = json.getText();
                default -> json.skipChildren();
            }
        }
        return new Content(table, rows, hash);
    }
}
