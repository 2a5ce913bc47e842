package dev.grindstone.mail.wire.imap;

import com.icegreen.greenmail.imap.ImapConstants;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/*
 * The library puts the user's own part before every name and joins the two, and the levels of a name, by dots. Folders
 * here have slashes between their levels, and a dot is a letter like any other.
 */
/** The names of folders as the library writes them. */
final class Names {
    private static final String PREFIX = ImapConstants.USER_NAMESPACE + ImapConstants.HIERARCHY_DELIMITER + "own";

    private Names() {}

    /** The name behind the user's part. */
    static String qualified(String name) {
        return PREFIX + ImapConstants.HIERARCHY_DELIMITER + name;
    }

    /** The name without the user's part and without what the library puts in where a reference meets a pattern. */
    static String plain(String name) {
        String plain = name.startsWith(PREFIX + ImapConstants.HIERARCHY_DELIMITER)
                ? name.substring(PREFIX.length() + 1)
                : name;
        return plain.replace("/.", "/").replaceFirst("/$", "");
    }

    /** Whether a name fits a pattern: {@code *} stands for anything, {@code %} for anything within a level. */
    static boolean fits(String name, String pattern) {
        String regex = pattern.chars()
                .mapToObj(c -> c == '*' ? ".*" : c == '%' ? "[^/]*" : Pattern.quote(Character.toString(c)))
                .collect(Collectors.joining());
        return name.matches("(?is)" + regex);
    }
}
