package dev.grindstone.chat.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads mrkdwn, the text that messages are stored and sent as, into blocks. Never fails: what means nothing is words. */
public final class Mrkdwn {
    private static final String FENCE = "```";
    private static final Pattern QUOTE = Pattern.compile("(?:&gt;|>) ?(.*)");
    private static final Pattern ITEM = Pattern.compile("( *)(?:[•◦▪]|(\\d{1,4})\\.) (.*)");

    private final Predicate<String> emoji;
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final List<String> quoted = new ArrayList<>();
    private final List<Block.Section> items = new ArrayList<>();
    private boolean ordered;
    private int indent;
    private int offset;

    private Mrkdwn(Predicate<String> emoji) {
        this.emoji = emoji;
    }

    /** The blocks of a text in a workspace without emoji of its own. */
    public static List<Block> parse(String text) {
        return parse(text, name -> false);
    }

    /**
     * The blocks of a text.
     *
     * @param custom whether a name without colons is an emoji of the workspace's own
     */
    public static List<Block> parse(String text, Predicate<String> custom) {
        Mrkdwn reader = new Mrkdwn(name -> Emojis.named(name).isPresent() || custom.test(name));
        reader.read(text.replace("\r\n", "\n").replace('\r', '\n'));
        return List.copyOf(reader.blocks);
    }

    private void read(String text) {
        int at = 0;
        while (at <= text.length()) {
            int open = text.indexOf(FENCE, at);
            int close = open < 0 ? -1 : text.indexOf(FENCE, open + 3);
            if (close < 0 || close == open + 3) {
                lines(text.substring(at));
                break;
            }
            String before = text.substring(at, open);
            if (!before.isEmpty()) {
                lines(before.endsWith("\n") ? before.substring(0, before.length() - 1) : before);
            }
            code(text.substring(open + 3, close));
            at = close + 3;
            if (at < text.length() && text.charAt(at) == '\n') {
                at++;
            }
            if (at == text.length()) {
                break;
            }
        }
        flush();
    }

    private void code(String raw) {
        flush();
        String body = raw.startsWith("\n") ? raw.substring(1) : raw;
        body = body.endsWith("\n") ? body.substring(0, body.length() - 1) : body;
        List<Inline> content =
                body.isEmpty() ? List.of() : List.of(new Inline.Text(Escapes.unescape(unlinked(body)), Style.PLAIN));
        blocks.add(new Block.Preformatted(content));
    }

    /** Code shows addresses as they are. */
    private static String unlinked(String body) {
        return body.replaceAll("<((?:https?|mailto):[^|<>\\s]+)(?:\\|[^<>]*)?>", "$1");
    }

    private void lines(String text) {
        String[] all = text.split("\n", -1);
        for (int i = 0; i < all.length; i++) {
            String line = all[i];
            if (line.startsWith("&gt;&gt;&gt;") || line.startsWith(">>>")) {
                flushUnlessQuoted();
                quoted.add(line.substring(line.startsWith(">") ? 3 : 12).stripLeading());
                for (int rest = i + 1; rest < all.length; rest++) {
                    quoted.add(all[rest]);
                }
                return;
            }
            line(line);
        }
    }

    private void line(String line) {
        Matcher quote = QUOTE.matcher(line);
        if (quote.matches()) {
            flushUnlessQuoted();
            quoted.add(quote.group(1));
            return;
        }
        Matcher item = ITEM.matcher(line);
        if (item.matches()) {
            item(item.group(1).length() / 4, item.group(2), item.group(3));
            return;
        }
        if (!quoted.isEmpty() || !items.isEmpty()) {
            flush();
        }
        lines.add(line);
    }

    private void item(int level, @Nullable String number, String content) {
        boolean numbered = number != null;
        if (items.isEmpty() || ordered != numbered || indent != level) {
            flush();
            ordered = numbered;
            indent = Math.min(level, 8);
            offset = number == null ? 0 : Math.max(0, Integer.parseInt(number) - 1);
        }
        items.add(new Block.Section(MrkdwnLine.parse(content, emoji)));
    }

    private void flushUnlessQuoted() {
        if (quoted.isEmpty()) {
            flush();
        }
    }

    private void flush() {
        if (!items.isEmpty()) {
            blocks.add(new Block.Items(ordered, indent, offset, items));
            items.clear();
        }
        if (!quoted.isEmpty()) {
            blocks.add(new Block.Quote(MrkdwnLine.parse(String.join("\n", quoted), emoji)));
            quoted.clear();
        }
        if (!lines.isEmpty()) {
            String text = String.join("\n", lines);
            lines.clear();
            if (!text.isEmpty()) {
                blocks.add(new Block.Section(MrkdwnLine.parse(text, emoji)));
            }
        }
    }
}
