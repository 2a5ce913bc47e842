package dev.grindstone.mail.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One person in the first column of a row.
 *
 * @param before what stands between this one and the one before: {@code ", "}, {@code " .. "} or {@code "To: "}
 * @param text what is shown: "me", a first name, or the whole name of somebody alone
 * @param unread whether one of this person's messages is unread
 */
record Sender(String before, String text, String name, String email, boolean unread) {
    private static final int SHOWN = 3;

    /** Who wrote the conversation, in the order they joined; only the first and the last two of many. */
    static List<Sender> of(List<Line> lines, String ownerEmail) {
        Map<String, Sender> people = new LinkedHashMap<>();
        for (Line line : lines) {
            if (!line.isDraft()) {
                people.merge(
                        line.fromEmail(),
                        new Sender("", "", display(line), line.fromEmail(), !line.isRead()),
                        (known, again) -> again.unread ? known.marked() : known);
            }
        }
        List<Sender> all = new ArrayList<>(people.values());
        boolean several = all.size() > 1;
        List<Sender> shown = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (all.size() > SHOWN && i > 0 && i < all.size() - 2) {
                continue;
            }
            Sender person = all.get(i);
            boolean gap = all.size() > SHOWN && i == all.size() - 2;
            String between = i == 0 ? "" : gap ? " .. " : ", ";
            boolean me = person.email.equalsIgnoreCase(ownerEmail);
            String text = me ? "me" : several ? firstWord(person.name) : person.name;
            shown.add(new Sender(between, text, person.name, person.email, person.unread));
        }
        return shown;
    }

    /** A sender of the same name whose messages are unread. */
    private Sender marked() {
        return new Sender(before, text, name, email, true);
    }

    private static String display(Line line) {
        return line.fromName().isBlank() ? line.fromEmail() : line.fromName();
    }

    static String firstWord(String name) {
        int blank = name.indexOf(' ');
        return blank > 0 ? name.substring(0, blank) : name;
    }
}
