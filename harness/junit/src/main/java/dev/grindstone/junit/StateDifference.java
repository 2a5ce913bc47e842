package dev.grindstone.junit;

import dev.grindstone.kit.change.Change;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a failed test left behind: attached to its failure, so that every report shows where the whole difference lies.
 */
public final class StateDifference extends Exception {

    private static final long serialVersionUID = 1L;

    private StateDifference(String message) {
        super(message, null, false, false);
    }

    /** Writes the difference into a file, and says where. */
    static StateDifference write(List<Change> changes, Path file) {
        String rows = changes.size() == 1 ? "1 row differs" : changes.size() + " rows differ";
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, changes.stream().map(StateDifference::line).toList());
            return new StateDifference(rows + " from the start of the test's world, see " + file.toAbsolutePath());
        } catch (IOException e) {
            return new StateDifference(rows + " from the start of the test's world, but " + file.toAbsolutePath()
                    + " could not be written: " + e);
        }
    }

    /** One row as a person reads it: {@code UPDATE mail.message 4711: is_read false → true}. */
    static String line(Change change) {
        TreeSet<String> columns = new TreeSet<>(change.before().keySet());
        columns.addAll(change.after().keySet());
        StringBuilder line = new StringBuilder()
                .append(change.kind())
                .append(' ')
                .append(change.table())
                .append(' ')
                .append(change.key());
        String separator = ": ";
        for (String column : columns) {
            line.append(separator).append(column).append(' ').append(values(change, column));
            separator = ", ";
        }
        return line.toString();
    }

    private static String values(Change change, String column) {
        return switch (change.kind()) {
            case INSERT -> shown(change.after(), column);
            case DELETE -> shown(change.before(), column);
            case UPDATE -> shown(change.before(), column) + " → " + shown(change.after(), column);
        };
    }

    private static String shown(Map<String, @Nullable String> values, String column) {
        String text = values.get(column);
        return text == null ? "NULL" : text.replace("\n", "\\n");
    }
}
