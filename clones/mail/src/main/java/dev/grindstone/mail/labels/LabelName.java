package dev.grindstone.mail.labels;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a label may be called: the rules, and the sentences that say which of them a name breaks. */
final class LabelName {
    static final int LONGEST = 200;

    private static final Set<String> RESERVED = Set.of(
            "inbox",
            "starred",
            "snoozed",
            "sent",
            "sent mail",
            "drafts",
            "scheduled",
            "important",
            "chats",
            "all mail",
            "spam",
            "trash",
            "unread",
            "muted",
            "social",
            "updates",
            "forums",
            "promotions",
            "primary");

    private LabelName() {}

    /** What is wrong with a name beside those that are taken, as a sentence for whoever chose it. */
    static Optional<String> problem(String name, Collection<String> taken) {
        if (name.isBlank()) {
            return Optional.of("No name specified. Please try another name:");
        }
        if (name.length() > LONGEST) {
            return Optional.of("The label name you have chosen is too long: with the labels above it, it has "
                    + name.length() + " characters, but may have " + LONGEST + ". Please try another name:");
        }
        if (Stream.of(name.split("/", -1)).anyMatch(String::isBlank)) {
            return Optional.of("The label name \"" + name + "\" begins or ends with a slash, or has two in a row."
                    + " Please try another name:");
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("The label name you have chosen has a line break or tab. Please try another name:");
        }
        if (RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
            return Optional.of("\"" + name + "\" is the name of a list that is always there. Please try another name:");
        }
        if (taken.stream().anyMatch(name::equalsIgnoreCase)) {
            return Optional.of("The label name you have chosen already exists. Please try another name:");
        }
        return Optional.empty();
    }

    /** Whether a label is nested below another one, however deep. */
    static boolean isBelow(String name, String above) {
        return name.regionMatches(true, 0, above + "/", 0, above.length() + 1);
    }
}
