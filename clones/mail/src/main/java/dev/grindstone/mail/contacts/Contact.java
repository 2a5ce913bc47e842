package dev.grindstone.mail.contacts;

import dev.grindstone.mail.mailbox.View;
import dev.grindstone.mail.message.Address;
import dev.grindstone.mail.message.Words;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;

/** Somebody in the address book; any text may be empty. The id is 0 for people who are not saved. */
record Contact(
        long id,
        String name,
        String email,
        String phone,
        String jobTitle,
        String company,
        String notes,
        boolean isStarred) {
    private static final int HUES = 12;

    /** Somebody who is not saved. */
    static Contact unsaved(String name, String email) {
        return new Contact(0, name, email, "", "", "", "", false);
    }

    boolean isSaved() {
        return id != 0;
    }

    /** What a list shows of them. */
    String label() {
        return !name.isEmpty() ? name : !email.isEmpty() ? email : phone;
    }

    /** Job title and company, as far as they are known. */
    String work() {
        return String.join(
                ", ",
                Stream.of(jobTitle, company).filter(text -> !text.isEmpty()).toList());
    }

    /** As a recipient field takes it. */
    String header() {
        return new Address(name.equals(email) ? "" : name, email).header();
    }

    /** Where mail to them is written, below the page of the mail. */
    String writeHref() {
        return "?view=cm&fs=1&to=" + URLEncoder.encode(header(), StandardCharsets.UTF_8);
    }

    /** The list of what they wrote, as a route of the mail page. */
    String mailsRoute() {
        return "search/" + View.encode("from:" + email.toLowerCase(Locale.ROOT));
    }

    /** Where they are looked at, or saved first, below the pages of the address book. */
    String href() {
        return isSaved()
                ? "person/" + id
                : "new?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&email="
                        + URLEncoder.encode(email, StandardCharsets.UTF_8);
    }

    /** The letter that stands for a picture. */
    String initial() {
        String letters = label().replaceAll("^[^\\p{L}\\p{N}]+", "");
        return letters.isEmpty()
                ? "?"
                : letters.substring(0, letters.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }

    /** The colour of their face, the same as beside their messages. */
    int hue() {
        String key = email.isEmpty() ? label() : email;
        return Math.floorMod(key.toLowerCase(Locale.ROOT).hashCode(), HUES);
    }

    /** Whether each of the words begins a word of what is known of them. */
    boolean matches(String text) {
        String known = Words.plain(String.join(" ", name, email, jobTitle, company));
        String digits = phone.replaceAll("\\D", "");
        return Stream.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+", -1))
                .allMatch(word -> begins(known, Words.plain(word).strip())
                        || (word.contains("@") && email.toLowerCase(Locale.ROOT).contains(word))
                        || (word.matches("[\\d()+.-]{3,}") && digits.contains(word.replaceAll("\\D", ""))));
    }

    private static boolean begins(String known, String word) {
        return !word.isEmpty() && known.contains(" " + word);
    }
}
