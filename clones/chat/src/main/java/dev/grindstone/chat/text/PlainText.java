package dev.grindstone.chat.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The words of a message without marks: for searches, notifications and previews. */
public final class PlainText {
    private PlainText() {}

    /** The words of a text. */
    public static String of(String mrkdwn, Names names) {
        return of(Mrkdwn.parse(mrkdwn), names);
    }

    /** The words of blocks, one line each. */
    public static String of(List<Block> blocks, Names names) {
        return blocks.stream().map(block -> block(block, names)).collect(Collectors.joining("\n"));
    }

    private static String block(Block block, Names names) {
        if (block instanceof Block.Items list) {
            List<String> lines = new ArrayList<>();
            for (Block.Section item : list.items()) {
                String sign = list.ordered() ? (list.offset() + lines.size() + 1) + ". " : "• ";
                lines.add(sign + line(item.content(), names));
            }
            return String.join("\n", lines);
        }
        if (block instanceof Block.Quote quote) {
            return line(quote.content(), names);
        }
        if (block instanceof Block.Preformatted code) {
            return line(code.content(), names);
        }
        return line(((Block.Section) block).content(), names);
    }

    private static String line(List<Inline> pieces, Names names) {
        return pieces.stream().map(piece -> piece(piece, names)).collect(Collectors.joining());
    }

    private static String piece(Inline piece, Names names) {
        if (piece instanceof Inline.Text words) {
            return words.text();
        }
        if (piece instanceof Inline.Link link) {
            String words = link.text();
            return words == null ? link.url() : words;
        }
        if (piece instanceof Inline.User user) {
            return "@" + names.user(user.id());
        }
        if (piece instanceof Inline.Channel channel) {
            return "#" + names.channel(channel.id());
        }
        if (piece instanceof Inline.Usergroup group) {
            return "@" + names.usergroup(group.id());
        }
        if (piece instanceof Inline.Broadcast broadcast) {
            return "@" + broadcast.range();
        }
        if (piece instanceof Inline.Emoji emoji) {
            return ":" + emoji.name() + ":";
        }
        return ((Inline.Date) piece).fallback();
    }
}
