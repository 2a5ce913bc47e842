package dev.grindstone.snapshot;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A base table of a user schema, as the state digest reads it. */
record StateTable(String schema, String table, List<String> columns, List<String> key) {

    private static final int NULL = 0;
    private static final int TEXT = 1;
    private static final int TEXT_DIGEST = 2;

    /** Returns all base tables outside of {@code INFORMATION_SCHEMA}, by schema and name. */
    static List<StateTable> all(Connection connection) throws SQLException {
        List<StateTable> tables = new ArrayList<>();
        DatabaseMetaData metaData = connection.getMetaData();
        try (ResultSet rows = metaData.getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                String schema = rows.getString("TABLE_SCHEM");
                String table = rows.getString("TABLE_NAME");
                if (!schema.equalsIgnoreCase("INFORMATION_SCHEMA")) {
                    tables.add(new StateTable(
                            schema, table, columns(metaData, schema, table), key(metaData, schema, table)));
                }
            }
        }
        return tables;
    }

    /** Returns schema and table as everybody writes them: {@code mail.message}. */
    String name() {
        return (schema + "." + table).toLowerCase(Locale.ROOT);
    }

    /** Returns the digest of the column names and all rows. */
    String digest(Connection connection) throws SQLException {
        MessageDigest digest = Sha256.start();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query());
                DataOutputStream out =
                        new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
            for (String column : columns) {
                write(out, column);
            }
            if (key.isEmpty()) {
                writeSorted(rows, out);
            } else {
                while (rows.next()) {
                    writeRow(rows, out);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Sha256.finish(digest);
    }

    private String query() {
        String select = "SELECT " + quoted(columns) + " FROM " + quote(schema) + "." + quote(table);
        return key.isEmpty() ? select : select + " ORDER BY " + quoted(key);
    }

    private void writeSorted(ResultSet rows, OutputStream out) throws SQLException, IOException {
        List<byte[]> encoded = new ArrayList<>();
        while (rows.next()) {
            ByteArrayOutputStream row = new ByteArrayOutputStream();
            writeRow(rows, new DataOutputStream(row));
            encoded.add(row.toByteArray());
        }
        encoded.sort(Arrays::compareUnsigned);
        for (byte[] row : encoded) {
            out.write(row);
        }
    }

    private void writeRow(ResultSet rows, DataOutputStream out) throws SQLException, IOException {
        for (int column = 1; column <= columns.size(); column++) {
            Object value = rows.getObject(column);
            if (value instanceof Clob clob) {
                out.writeByte(TEXT_DIGEST);
                out.write(digest(clob));
            } else {
                write(out, Canonical.text(value));
            }
        }
    }

    /** Writes a text so that no two sequences of texts are written alike. */
    private static void write(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeByte(NULL);
        } else {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeByte(TEXT);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    private static byte[] digest(Clob clob) throws SQLException, IOException {
        MessageDigest digest = Sha256.start();
        try (Reader reader = clob.getCharacterStream();
                Writer writer = new OutputStreamWriter(
                        new DigestOutputStream(OutputStream.nullOutputStream(), digest), StandardCharsets.UTF_8)) {
            reader.transferTo(writer);
        }
        return digest.digest();
    }

    private static List<String> columns(DatabaseMetaData metaData, String schema, String table) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = metaData.getColumns(null, literal(schema), literal(table), "%")) {
            while (rows.next()) {
                names.add(rows.getString("COLUMN_NAME"));
            }
        }
        names.sort(null);
        return List.copyOf(names);
    }

    private static List<String> key(DatabaseMetaData metaData, String schema, String table) throws SQLException {
        TreeMap<Integer, String> columns = new TreeMap<>();
        try (ResultSet rows = metaData.getPrimaryKeys(null, schema, table)) {
            while (rows.next()) {
                columns.put(rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME"));
            }
        }
        return List.copyOf(columns.values());
    }

    /** Returns the pattern that matches exactly this name. */
    private static String literal(String name) {
        return name.replace("\\", "\\\\").replace("_", "\\_").replace("%", "\\%");
    }

    private static String quoted(List<String> names) {
        return names.stream().map(StateTable::quote).collect(Collectors.joining(", "));
    }

    private static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
