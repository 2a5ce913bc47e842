package dev.grindstone.mail.mailbox.section;

import dev.grindstone.mail.mailbox.Preferences;
import java.util.ArrayList;
import java.util.List;

/** The sections of each type of inbox. */
public final class Sections {
    private static final int SOME = 10;
    private static final Section REST = new Section("rest", "Everything else", "", 0);

    private Sections() {}

    /** Those of an inbox as its owner chose it, in their order; none while it has tabs instead. */
    public static List<Section> of(Preferences chosen) {
        return switch (chosen.inboxType()) {
            case "important" -> List.of(new Section("important", "Important", "in:inbox is:important", SOME), REST);
            case "unread" -> List.of(new Section("unread", "Unread", "in:inbox is:unread", SOME), REST);
            case "starred" -> List.of(new Section("starred", "Starred", "in:inbox is:starred", SOME), REST);
            case "priority" ->
                List.of(
                        new Section("iunread", "Important and unread", "in:inbox is:important is:unread", SOME),
                        new Section("starred", "Starred", "in:inbox is:starred", SOME),
                        REST);
            case "multiple" -> multiple(chosen);
            default -> List.of();
        };
    }

    private static List<Section> multiple(Preferences chosen) {
        List<Section> all = new ArrayList<>();
        for (String line : chosen.inboxSections()) {
            String name = line.substring(0, line.indexOf('\t'));
            String query = line.substring(line.indexOf('\t') + 1);
            all.add(new Section("q" + (all.size() + 1), name.isEmpty() ? query : name, query, SOME));
        }
        all.add(chosen.sectionsBelow() ? 0 : all.size(), new Section("main", "Inbox", "", 0));
        return all;
    }

    /** Whether no conversation is in two of them. */
    public static boolean areApart(List<Section> sections) {
        return sections.contains(REST);
    }
}
