package dev.grindstone.mail.search;

import dev.grindstone.mail.mailbox.SearchForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The search options.
 *
 * @param form what the fields show
 * @param today the world's day, {@code 2026-03-12}
 */
record OptionsPage(SearchForm form, List<String> labels, String today) {
    OptionsPage {
        labels = List.copyOf(labels);
    }

    /** A choice of a list. */
    record Choice(String value, String text) {}

    static final List<Choice> OPERATORS = List.of(new Choice("s_sl", "greater than"), new Choice("s_ss", "less than"));

    static final List<Choice> UNITS =
            List.of(new Choice("s_smb", "MB"), new Choice("s_skb", "KB"), new Choice("s_sb", "Bytes"));

    static final List<Choice> WITHIN = List.of(
            new Choice("", "Any time"),
            new Choice("1d", "1 day"),
            new Choice("3d", "3 days"),
            new Choice("7d", "1 week"),
            new Choice("14d", "2 weeks"),
            new Choice("1m", "1 month"),
            new Choice("2m", "2 months"),
            new Choice("6m", "6 months"),
            new Choice("1y", "1 year"));

    /** Where to search: the places, then the labels. */
    List<Choice> subsets() {
        List<Choice> all = new ArrayList<>(List.of(
                new Choice("all", "All Mail"),
                new Choice("in:inbox", "Inbox"),
                new Choice("is:starred", "Starred"),
                new Choice("in:sent", "Sent Mail"),
                new Choice("in:drafts", "Drafts"),
                new Choice("in:spam", "Spam"),
                new Choice("in:trash", "Trash"),
                new Choice("in:anywhere", "Mail & Spam & Trash"),
                new Choice("is:read", "Read Mail"),
                new Choice("is:unread", "Unread Mail")));
        labels.forEach(label -> all.add(new Choice(
                "label:" + label.toLowerCase(Locale.ROOT).replace(' ', '-').replace('/', '-'), label)));
        return all;
    }

    /** The date in the middle of "within"; today when none was given. */
    String date() {
        String given = form.get("date").replace('/', '-');
        return given.isEmpty() ? today : given;
    }
}
