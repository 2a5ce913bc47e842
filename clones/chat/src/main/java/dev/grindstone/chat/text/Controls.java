package dev.grindstone.chat.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what stands between {@code <} and {@code >}. */
final class Controls {
    private static final Pattern MEMBER = Pattern.compile("@([UWB][A-Z0-9]{2,})(?:\\|[^|]*)?");
    private static final Pattern CHANNEL = Pattern.compile("#([CDG][A-Z0-9]{2,})(?:\\|[^|]*)?");
    private static final Pattern GROUP = Pattern.compile("!subteam\\^(S[A-Z0-9]{2,})(?:\\|[^|]*)?");
    private static final Pattern RANGE = Pattern.compile("!(here|channel|everyone|group)(?:\\|[^|]*)?");
    private static final Pattern DATE = Pattern.compile("!date\\^(\\d{1,11})\\^([^|^]*)(?:\\^([^|]*))?\\|([^|]*)");
    /** Only what a reader can open: no script. */
    private static final Pattern LINK =
            Pattern.compile("((?:https?://|ftp://|mailto:|tel:)[^|\\s]+)(?:\\|([^|]*))?", Pattern.CASE_INSENSITIVE);

    private Controls() {}

    static @Nullable Inline parse(String content, Style style) {
        Matcher match = MEMBER.matcher(content);
        if (match.matches()) {
            return new Inline.User(match.group(1), style);
        }
        match = CHANNEL.matcher(content);
        if (match.matches()) {
            return new Inline.Channel(match.group(1), style);
        }
        match = GROUP.matcher(content);
        if (match.matches()) {
            return new Inline.Usergroup(match.group(1), style);
        }
        match = RANGE.matcher(content);
        if (match.matches()) {
            String range = match.group(1).equals("group") ? "channel" : match.group(1);
            return new Inline.Broadcast(range, style);
        }
        match = DATE.matcher(content);
        if (match.matches()) {
            String link = match.group(3);
            boolean opens = link != null && LINK.matcher(link).matches();
            return new Inline.Date(
                    Long.parseLong(match.group(1)),
                    Escapes.unescape(match.group(2)),
                    opens ? Escapes.unescape(link) : null,
                    Escapes.unescape(match.group(4)),
                    style);
        }
        match = LINK.matcher(content);
        if (match.matches()) {
            String words = match.group(2);
            return new Inline.Link(
                    Escapes.unescape(match.group(1)),
                    words == null || words.isBlank() ? null : Escapes.unescape(words),
                    style);
        }
        return null;
    }
}
