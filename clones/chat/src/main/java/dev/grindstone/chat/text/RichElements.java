package dev.grindstone.chat.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The pieces of a line as elements of a {@code rich_text} block. */
final class RichElements {
    private static final Pattern OPENS = Pattern.compile("(?i)(https?://|ftp://|mailto:|tel:|/).*");

    private RichElements() {}

    static ObjectNode write(Inline piece) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (piece instanceof Inline.Text words) {
            node.put("type", "text").put("text", words.text());
        } else if (piece instanceof Inline.Link link) {
            node.put("type", "link").put("url", link.url());
            if (link.text() != null) {
                node.put("text", link.text());
            }
        } else if (piece instanceof Inline.User user) {
            node.put("type", "user").put("user_id", user.id());
        } else if (piece instanceof Inline.Channel channel) {
            node.put("type", "channel").put("channel_id", channel.id());
        } else if (piece instanceof Inline.Usergroup group) {
            node.put("type", "usergroup").put("usergroup_id", group.id());
        } else if (piece instanceof Inline.Broadcast broadcast) {
            node.put("type", "broadcast").put("range", broadcast.range());
        } else if (piece instanceof Inline.Emoji emoji) {
            node.put("type", "emoji").put("name", emoji.name());
            Emojis.characters(emoji.name()).ifPresent(characters -> node.put("unicode", points(characters)));
        } else if (piece instanceof Inline.Date date) {
            node.put("type", "date").put("timestamp", date.seconds()).put("format", date.format());
            if (date.link() != null) {
                node.put("url", date.link());
            }
            node.put("fallback", date.fallback());
        }
        if (!piece.style().isPlain()) {
            ObjectNode style = node.putObject("style");
            mark(style, "bold", piece.style().bold());
            mark(style, "italic", piece.style().italic());
            mark(style, "strike", piece.style().strike());
            mark(style, "code", piece.style().code());
        }
        return node;
    }

    private static void mark(ObjectNode style, String name, boolean on) {
        if (on) {
            style.put(name, true);
        }
    }

    private static String points(String characters) {
        return String.join(
                "-", characters.codePoints().mapToObj(Integer::toHexString).toList());
    }

    static List<Inline> read(JsonNode part) {
        List<Inline> pieces = new ArrayList<>();
        for (JsonNode element : part.path("elements")) {
            Inline piece = piece(element);
            if (piece != null) {
                pieces.add(piece);
            }
        }
        return pieces;
    }

    private static @Nullable Inline piece(JsonNode element) {
        JsonNode marks = element.path("style");
        Style style = new Style(
                marks.path("bold").asBoolean(false),
                marks.path("italic").asBoolean(false),
                marks.path("strike").asBoolean(false),
                marks.path("code").asBoolean(false));
        return switch (text(element, "type")) {
            case "text" -> new Inline.Text(text(element, "text"), style);
            case "link" -> link(element, style);
            case "user" -> new Inline.User(text(element, "user_id"), style);
            case "channel" -> new Inline.Channel(text(element, "channel_id"), style);
            case "usergroup" -> new Inline.Usergroup(text(element, "usergroup_id"), style);
            case "broadcast" -> new Inline.Broadcast(text(element, "range"), style);
            case "emoji" -> new Inline.Emoji(text(element, "name"), style);
            case "date" ->
                new Inline.Date(
                        element.path("timestamp").asLong(0),
                        text(element, "format"),
                        opening(text(element, "url")).orElse(null),
                        text(element, "fallback"),
                        style);
            default -> null;
        };
    }

    private static Inline link(JsonNode element, Style style) {
        String words = text(element, "text");
        Optional<String> url = opening(text(element, "url"));
        if (url.isEmpty()) {
            return new Inline.Text(words.isEmpty() ? text(element, "url") : words, style);
        }
        return new Inline.Link(url.get(), words.isEmpty() ? null : words, style);
    }

    /** Only what a reader can open: no script. */
    private static Optional<String> opening(String url) {
        return OPENS.matcher(url).matches() ? Optional.of(url) : Optional.empty();
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
