package dev.grindstone.chat.emoji;

import static dev.grindstone.chat.db.Tables.EMOJI;

import dev.grindstone.chat.message.Deed;
import dev.grindstone.chat.text.Emojis;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.kit.world.CommandRegistry;
import java.util.Locale;

/**
 * {@code chat.addEmoji} (name; image: an SVG, or a {@code data:} address of a PNG, GIF or JPEG; or alias_of, another one of the workspace's own) and {@code
 * chat.removeEmoji} (name), which takes the aliases with it.
 */
public final class EmojiCommands {
    private static final int LARGEST = 175_000; // 128 KB, as text

    private EmojiCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add("chat.addEmoji", (world, by, args) -> {
            add(new Deed(world, by, args));
            return null;
        });
        commands.add("chat.removeEmoji", (world, by, args) -> {
            remove(new Deed(world, by, args));
            return null;
        });
    }

    private static String name(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("^:|:$", "");
    }

    private static void add(Deed deed) {
        String name = name(deed.args().text("name", ""));
        if (!name.matches("[a-z0-9_+'-]{1,100}")) {
            throw ChatException.of(
                    "error_bad_name_i18n",
                    "Emoji names are small letters, digits, - and _, up to 100 of them: '" + name + "' is not");
        }
        if (Emojis.named(name).isPresent() || deed.db().fetchExists(EMOJI, EMOJI.NAME.eq(name))) {
            throw ChatException.of("error_name_taken", ":" + name + ": is taken: choose another name");
        }
        String alias = name(deed.args().text("alias_of", ""));
        String image = deed.args().text("image", "").strip();
        if (!alias.isEmpty()) {
            if (!deed.db().fetchExists(EMOJI, EMOJI.NAME.eq(alias).and(EMOJI.ALIAS_OF.isNull()))) {
                throw ChatException.of(
                        "emoji_not_found",
                        "The workspace has no emoji :" + alias + ": of its own to be called :" + name + ": as well");
            }
        } else if (!image.matches("(?s)<svg\\b.*</svg>|data:image/(png|gif|jpeg|svg\\+xml);base64,[A-Za-z0-9+/=]+")) {
            throw ChatException.of(
                    "no_image_uploaded", "Choose a picture for :" + name + ":, a PNG, GIF, JPEG or SVG file");
        } else if (image.length() > LARGEST) {
            throw ChatException.of(
                    "resized_but_still_too_large", "The picture is larger than 128 KB: choose a smaller one");
        }
        deed.db()
                .insertInto(EMOJI)
                .set(EMOJI.NAME, name)
                .set(EMOJI.ALIAS_OF, alias.isEmpty() ? null : alias)
                .set(EMOJI.DRAWING, alias.isEmpty() ? image : "")
                .set(EMOJI.ADDED_BY, deed.actor().id())
                .execute();
    }

    private static void remove(Deed deed) {
        String name = name(deed.args().text("name"));
        Long owner = deed.db()
                .select(EMOJI.ADDED_BY)
                .from(EMOJI)
                .where(EMOJI.NAME.eq(name))
                .fetchOptional(EMOJI.ADDED_BY)
                .orElseThrow(() ->
                        ChatException.of("emoji_not_found", "The workspace has no emoji :" + name + ": of its own"));
        if (owner != deed.actor().id() && !deed.actor().isAdmin()) {
            throw ChatException.of("no_permission", "Only who added :" + name + ": and admins remove it: ask them");
        }
        deed.db()
                .deleteFrom(EMOJI)
                .where(EMOJI.NAME.eq(name).or(EMOJI.ALIAS_OF.eq(name)))
                .execute();
    }
}
