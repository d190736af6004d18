package dev.ascent.server.backup;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;

/** The cells of a row as JSON, in the same words whichever database they come from. */
final class Cells {
    private Cells() {}

    /** Writes one row as an array. */
    static void write(Table table, ResultSet row, JsonGenerator json) throws SQLException, IOException {
        json.writeStartArray();
        int column = 0;
        for (int type : table.columns().values()) {
            column++;
            switch (type) {
                case Types.BIGINT, Types.INTEGER -> {
                    long number = row.getLong(column);
                    if (row.wasNull()) {
                        json.writeNull();
                    } else {
                        json.writeNumber(number);
                    }
                }
                case Types.BOOLEAN, Types.BIT, Types.TINYINT -> {
                    boolean flag = row.getBoolean(column);
                    if (row.wasNull()) {
                        json.writeNull();
                    } else {
                        json.writeBoolean(flag);
                    }
                }
                case Types.DECIMAL, Types.NUMERIC -> {
                    BigDecimal number = row.getBigDecimal(column);
                    json.writeString(number == null ? null : number.toPlainString());
                }
                case Types.DOUBLE, Types.FLOAT, Types.REAL -> {
                    double number = row.getDouble(column);
                    json.writeString(row.wasNull() ? null : Double.toString(number));
                }
                case Types.TIMESTAMP -> {
                    LocalDateTime time = row.getObject(column, LocalDateTime.class);
                    json.writeString(time == null ? null : time.toString());
                }
                case Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB, Types.CHAR ->
                    json.writeString(row.getString(column));
                default -> throw unknown(table, type);
            }
        }
        json.writeEndArray();
    }

    /** Sets the parameters of {@link Table#insert} from an array whose start was just read. */
    static void read(Table table, JsonParser json, PreparedStatement insert) throws SQLException, IOException {
        int column = 0;
        for (int type : table.columns().values()) {
            column++;
            if (json.nextToken() == JsonToken.VALUE_NULL) {
                insert.setNull(column, type);
                continue;
            }
            switch (type) {
                case Types.BIGINT, Types.INTEGER -> insert.setLong(column, json.getLongValue());
                case Types.BOOLEAN, Types.BIT, Types.TINYINT -> insert.setBoolean(column, json.getBooleanValue());
                case Types.DECIMAL, Types.NUMERIC -> insert.setBigDecimal(column, new BigDecimal(json.getText()));
                case Types.DOUBLE, Types.FLOAT, Types.REAL ->
                    insert.setDouble(column, Double.parseDouble(json.getText()));
                case Types.TIMESTAMP -> insert.setObject(column, LocalDateTime.parse(json.getText()));
                case Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB, Types.CHAR ->
                    insert.setString(column, json.getText());
                default -> throw unknown(table, type);
            }
        }
        if (json.nextToken() != JsonToken.END_ARRAY) {
            throw new BackupFault("A row of the table " + table.name() + " has too many cells.");
        }
    }

    private static IllegalStateException unknown(Table table, int type) {
        return new IllegalStateException("A column of " + table.name() + " has the unknown type " + type);
    }
}
