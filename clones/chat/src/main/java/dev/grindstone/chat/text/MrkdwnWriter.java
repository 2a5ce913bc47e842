package dev.grindstone.chat.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes blocks as mrkdwn, so that {@link Mrkdwn} reads them back. */
public final class MrkdwnWriter {
    private static final String MARKS = "*_~";

    private MrkdwnWriter() {}

    /** The text of blocks. */
    public static String write(List<Block> blocks) {
        return blocks.stream().map(MrkdwnWriter::block).collect(Collectors.joining("\n"));
    }

    private static String block(Block block) {
        if (block instanceof Block.Section section) {
            return write(section.content(), 0);
        }
        if (block instanceof Block.Quote quote) {
            return "&gt; " + write(quote.content(), 0).replace("\n", "\n&gt; ");
        }
        if (block instanceof Block.Preformatted code) {
            String body = code.content().stream().map(MrkdwnWriter::bare).collect(Collectors.joining());
            return "```\n" + body + "\n```";
        }
        Block.Items list = (Block.Items) block;
        List<String> lines = new ArrayList<>();
        for (Block.Section item : list.items()) {
            String sign = list.ordered() ? (list.offset() + lines.size() + 1) + ". " : list.indent() == 1 ? "◦ " : "• ";
            lines.add("    ".repeat(list.indent()) + sign + write(item.content(), 0));
        }
        return String.join("\n", lines);
    }

    /** Pieces that share a mark stand within one pair of it. */
    private static String write(List<Inline> pieces, int level) {
        if (level == MARKS.length()) {
            return pieces.stream().map(MrkdwnWriter::piece).collect(Collectors.joining());
        }
        char mark = MARKS.charAt(level);
        StringBuilder text = new StringBuilder();
        int from = 0;
        while (from < pieces.size()) {
            boolean on = pieces.get(from).style().has(mark);
            int until = from + 1;
            while (until < pieces.size() && pieces.get(until).style().has(mark) == on) {
                until++;
            }
            String run = write(pieces.subList(from, until), level + 1);
            text.append(on ? wrapped(run, String.valueOf(mark)) : run);
            from = until;
        }
        return text.toString();
    }

    /** A mark ends with its line and touches words on its inner side. */
    private static String wrapped(String run, String mark) {
        return run.lines()
                        .map(line -> {
                            String words = line.strip();
                            int start = line.indexOf(words);
                            return words.isEmpty()
                                    ? line
                                    : line.substring(0, start)
                                            + mark
                                            + words
                                            + mark
                                            + line.substring(start + words.length());
                        })
                        .collect(Collectors.joining("\n"))
                + (run.endsWith("\n") ? "\n" : "");
    }

    private static String piece(Inline piece) {
        String text = bare(piece);
        return piece.style().code() && piece instanceof Inline.Text ? wrapped(text, "`") : text;
    }

    private static String bare(Inline piece) {
        if (piece instanceof Inline.Text words) {
            return Escapes.escape(words.text());
        }
        if (piece instanceof Inline.Link link) {
            String words = link.text();
            return "<" + address(link.url())
                    + (words == null ? "" : "|" + Escapes.escape(words).replace("|", "¦")) + ">";
        }
        if (piece instanceof Inline.User user) {
            return "<@" + user.id() + ">";
        }
        if (piece instanceof Inline.Channel channel) {
            return "<#" + channel.id() + ">";
        }
        if (piece instanceof Inline.Usergroup group) {
            return "<!subteam^" + group.id() + ">";
        }
        if (piece instanceof Inline.Broadcast broadcast) {
            return "<!" + broadcast.range() + ">";
        }
        if (piece instanceof Inline.Emoji emoji) {
            return ":" + emoji.name() + ":";
        }
        Inline.Date date = (Inline.Date) piece;
        String link = date.link();
        return "<!date^" + date.seconds() + "^" + Escapes.escape(date.format())
                + (link == null ? "" : "^" + address(link)) + "|" + Escapes.escape(date.fallback()) + ">";
    }

    private static String address(String url) {
        return Escapes.escape(url).replace("|", "%7C").replace(" ", "%20");
    }
}
