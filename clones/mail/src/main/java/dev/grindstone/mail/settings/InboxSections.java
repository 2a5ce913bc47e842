package dev.grindstone.mail.settings;

import java.util.List;
import java.util.stream.Collectors;

/** The sections that the owner of multiple inboxes writes down: each a name, which may be empty, a tab, and a query. */
final class InboxSections {
    static final int MOST = 5;
    private static final int LONGEST = 300;

    private InboxSections() {}

    /** The sections as they are kept, without those that have no query. */
    static String checked(String command, List<String> sections) {
        List<String> wanted = sections.stream()
                .filter(line -> line.indexOf('\t') >= 0 && !query(line).isEmpty())
                .map(line -> line.substring(0, line.indexOf('\t')).strip() + "\t" + query(line))
                .toList();
        wanted.stream()
                .filter(line -> line.length() > LONGEST || line.indexOf('\n') >= 0)
                .findFirst()
                .ifPresent(line -> {
                    throw new IllegalArgumentException(command + ": a section of the inbox is '" + line
                            + "', but its name and query must fit into one line of " + LONGEST + " characters");
                });
        if (wanted.size() > MOST) {
            throw new IllegalArgumentException(
                    command + ": " + wanted.size() + " sections of the inbox are too many: give at most " + MOST);
        }
        return String.join("\n", wanted);
    }

    private static String query(String line) {
        return line.substring(line.indexOf('\t') + 1).strip();
    }

    /** Keys of sections, as they are kept. */
    static String keys(String command, List<String> keys) {
        String joined =
                keys.stream().filter(key -> !key.isBlank()).distinct().sorted().collect(Collectors.joining(","));
        if (!joined.matches("[a-z0-9,]{0,60}")) {
            throw new IllegalArgumentException(
                    command + ": closed_sections is '" + joined + "', but must hold keys such as unread or rest");
        }
        return joined;
    }
}
