package dev.grindstone.chat.people;

import static dev.grindstone.chat.db.Tables.MEMBER;

import dev.grindstone.chat.message.Deed;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.kit.world.CommandRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * {@code chat.createTeam}, {@code chat.addMember}, {@code chat.addBot} (see {@link Setup}); {@code chat.setProfile}
 * (real_name, display_name, title, pronouns, phone, zone), {@code chat.setStatus} (text, emoji, until; nothing clears
 * it), {@code chat.setPresence} (away), {@code chat.snooze} (minutes; 0 ends it), {@code chat.deactivate} (user).
 */
public final class PeopleCommands {
    private static final int LONGEST_STATUS = 100;

    private static final Map<String, Field<String>> PROFILE = Map.of(
            "real_name", MEMBER.REAL_NAME,
            "display_name", MEMBER.DISPLAY_NAME,
            "title", MEMBER.TITLE,
            "pronouns", MEMBER.PRONOUNS,
            "phone", MEMBER.PHONE,
            "zone", MEMBER.ZONE);

    private PeopleCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        Setup.addTo(commands);
        add(commands, "chat.setProfile", PeopleCommands::profile);
        add(commands, "chat.setStatus", PeopleCommands::status);
        add(
                commands,
                "chat.setPresence",
                deed -> set(deed, MEMBER.IS_AWAY, deed.args().flag("away", false)));
        add(commands, "chat.snooze", PeopleCommands::snooze);
        add(commands, "chat.deactivate", PeopleCommands::deactivate);
    }

    private static void add(CommandRegistry commands, String name, Consumer<Deed> work) {
        commands.add(name, (world, by, args) -> {
            work.accept(new Deed(world, by, args));
            return null;
        });
    }

    private static void profile(Deed deed) {
        for (var field : new TreeMap<>(PROFILE).entrySet()) {
            if (deed.args().has(field.getKey())) {
                String value = deed.args().text(field.getKey()).strip();
                if (value.isEmpty() && field.getKey().equals("real_name")) {
                    throw ChatException.of("invalid_profile", "A full name is needed: enter one");
                }
                set(deed, field.getValue(), value);
            }
        }
    }

    private static void status(Deed deed) {
        String text = deed.args().text("text", "").strip();
        String emoji = deed.args().text("emoji", "").strip();
        if (text.length() > LONGEST_STATUS) {
            throw ChatException.of(
                    "too_long", "The status has more than " + LONGEST_STATUS + " characters: shorten it");
        }
        @Nullable Instant until = deed.args().has("until") ? deed.args().instant("until", deed.at()) : null;
        deed.db()
                .update(MEMBER)
                .set(MEMBER.STATUS_TEXT, text)
                .set(MEMBER.STATUS_EMOJI, emoji.isEmpty() && !text.isEmpty() ? ":speech_balloon:" : emoji)
                .set(MEMBER.STATUS_UNTIL, text.isEmpty() && emoji.isEmpty() ? null : until)
                .where(MEMBER.ID.eq(deed.actor().id()))
                .execute();
    }

    private static void snooze(Deed deed) {
        long minutes = deed.args().number("minutes");
        if (minutes < 0 || minutes > Duration.ofDays(365).toMinutes()) {
            throw ChatException.of(
                    "too_long", "Notifications can be paused for up to a year, not " + minutes + " minutes");
        }
        deed.db()
                .update(MEMBER)
                .set(MEMBER.DND_UNTIL, minutes == 0 ? null : deed.at().plus(Duration.ofMinutes(minutes)))
                .where(MEMBER.ID.eq(deed.actor().id()))
                .execute();
    }

    private static void deactivate(Deed deed) {
        if (!deed.actor().isAdmin()) {
            throw ChatException.of("restricted_action", "Only admins deactivate members: ask one");
        }
        deed.db()
                .update(MEMBER)
                .set(MEMBER.IS_DEACTIVATED, true)
                .where(MEMBER.ID.eq(deed.member("user").id()))
                .execute();
    }

    private static <T> void set(Deed deed, Field<T> field, T value) {
        deed.db()
                .update(MEMBER)
                .set(field, value)
                .where(MEMBER.ID.eq(deed.actor().id()))
                .and(field.ne(value))
                .execute();
    }
}
