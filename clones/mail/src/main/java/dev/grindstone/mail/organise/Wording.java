package dev.grindstone.mail.organise;

import java.util.Locale;

/** The counted noun that every report starts with. */
final class Wording {
    private Wording() {}

    /** "Conversation", "2 conversations", "1,234 conversations". */
    static String count(int conversations) {
        return conversations == 1 ? "Conversation" : String.format(Locale.US, "%,d conversations", conversations);
    }
}
