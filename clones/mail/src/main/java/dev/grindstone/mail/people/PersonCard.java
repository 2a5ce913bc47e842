package dev.grindstone.mail.people;

import dev.grindstone.mail.mailbox.View;
import java.util.Locale;

/**
 * Somebody, as a card.
 *
 * @param work title and company; empty for people the world does not know
 * @param mails how many messages from them the mailbox keeps
 * @param book what the addresses of the address book begin with
 * @param contactId of their entry in the address book; 0 without one
 * @param header the address with its name, as a To field takes it
 * @param picture where their picture is; empty without one
 */
record PersonCard(
        String name,
        String email,
        String work,
        boolean isMe,
        int mails,
        String book,
        long contactId,
        String header,
        String picture) {
    private static final int HUES = 12;

    /** The colour of their face, the same as beside their messages. */
    int hue() {
        return Math.floorMod(email.toLowerCase(Locale.ROOT).hashCode(), HUES);
    }

    String initial() {
        return name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }

    /** The search for what they wrote. */
    String searchRoute() {
        return "search/" + View.encode("from:" + email.toLowerCase(Locale.ROOT));
    }

    String count() {
        return mails == 0 ? "No mails from them yet" : mails == 1 ? "1 mail" : mails + " mails";
    }
}
