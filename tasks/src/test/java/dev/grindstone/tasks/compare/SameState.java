package dev.grindstone.tasks.compare;

import dev.grindstone.kit.world.World;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Whether two worlds of notes are the same but for the ids that were made, found out the slow and obvious way: all rows
 * are read, and every way of naming the new ids of one world by those of the other is tried. It shares no code with
 * the comparison and does not look at the change log.
 */
final class SameState {

    private static final long FIRST_NEW_ID = 1_000_000;
    private static final List<String> QUERIES = List.of(
            // The time of a new note is when it was made, which is free; the column opened is volatile.
            "SELECT 'note', id, owner_id, root_id, folder, title, body, token, starred,"
                    + " CASE WHEN id < 1000000 THEN CAST(written_at AS VARCHAR) END FROM notes.note",
            "SELECT 'tag', id, name FROM notes.tag",
            "SELECT 'note_tag', note_id, tag_id FROM notes.note_tag");

    private SameState() {}

    static boolean of(World one, World other) {
        List<Long> left = newIds(one);
        List<Long> right = newIds(other);
        List<String> wanted = rows(one).stream().sorted().toList();
        return left.size() == right.size()
                && anyNaming(left, new ArrayList<>(right), new HashMap<>(), wanted, rows(other));
    }

    private static boolean anyNaming(
            List<Long> left, List<Long> right, Map<Long, Long> names, List<String> wanted, List<String> rows) {
        if (right.isEmpty()) {
            return rows.stream().map(row -> named(row, names)).sorted().toList().equals(wanted);
        }
        Long next = left.get(names.size());
        for (Long candidate : List.copyOf(right)) {
            right.remove(candidate);
            names.put(candidate, next);
            if (anyNaming(left, right, names, wanted, rows)) {
                return true;
            }
            names.remove(candidate);
            right.add(candidate);
        }
        return false;
    }

    private static String named(String row, Map<Long, Long> names) {
        String named = row;
        for (Map.Entry<Long, Long> name : names.entrySet()) {
            // By way of a mark, since the ids of both worlds may be the same numbers.
            named = named.replace(String.valueOf(name.getKey()), "#" + digits(name.getValue()))
                    .replace(Long.toHexString(name.getKey()), "#x" + digits(name.getValue()));
        }
        for (Long id : names.values()) {
            named = named.replace("#x" + digits(id), Long.toHexString(id))
                    .replace("#" + digits(id), String.valueOf(id));
        }
        return named;
    }

    /** An id in letters, in which no other id is found. */
    private static String digits(long id) {
        StringBuilder letters = new StringBuilder();
        for (char digit : String.valueOf(id).toCharArray()) {
            letters.append((char) ('A' + digit - '0'));
        }
        return letters.append('.').toString();
    }

    /** Also of a note that is gone and that another one names as its root. */
    private static List<Long> newIds(World world) {
        TreeSet<Long> ids = new TreeSet<>();
        select(world, "SELECT id FROM notes.note UNION SELECT root_id FROM notes.note UNION SELECT id FROM notes.tag")
                .forEach(row -> ids.add(Long.valueOf(row.strip())));
        return List.copyOf(ids.tailSet(FIRST_NEW_ID));
    }

    private static List<String> rows(World world) {
        return QUERIES.stream().flatMap(sql -> select(world, sql).stream()).toList();
    }

    private static List<String> select(World world, String sql) {
        return world.turn(open -> {
            try (Statement statement = open.connection().createStatement();
                    ResultSet result = statement.executeQuery(sql)) {
                List<String> rows = new ArrayList<>();
                while (result.next()) {
                    StringBuilder row = new StringBuilder();
                    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                        row.append(result.getString(i)).append(' ');
                    }
                    rows.add(row.toString());
                }
                return rows;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
