package dev.grindstone.chat.sidebar;

import static dev.grindstone.chat.db.Tables.MEMBERSHIP;
import static dev.grindstone.chat.db.Tables.SECTION;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.db.tables.records.SectionRecord;
import dev.grindstone.chat.message.Deed;
import dev.grindstone.chat.text.Emojis;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.kit.world.CommandRegistry;
import java.util.Objects;
import java.util.OptionalLong;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The sections that a member makes for the side bar: {@code chat.createSection} (name, emoji; channel moves there;
 * results in its number), {@code chat.renameSection} (section, name, emoji), {@code chat.deleteSection} (section; its
 * conversations go back where they belong), {@code chat.moveToSection} (channel; section, or nothing to move it back).
 */
public final class SectionCommands {
    private static final int LONGEST = 80;

    private SectionCommands() {}

    /** Adds them, and those that close and open sections. */
    public static void addTo(CommandRegistry commands) {
        Collapsed.addTo(commands);
        commands.add("chat.createSection", (world, by, args) -> create(new Deed(world, by, args)));
        commands.add("chat.renameSection", (world, by, args) -> rename(new Deed(world, by, args)));
        commands.add("chat.deleteSection", (world, by, args) -> delete(new Deed(world, by, args)));
        commands.add("chat.moveToSection", (world, by, args) -> move(new Deed(world, by, args)));
    }

    private static Long create(Deed deed) {
        String name = name(deed);
        String emoji = emoji(deed);
        Integer last = deed.db()
                .select(DSL.max(SECTION.POSITION))
                .from(SECTION)
                .where(SECTION.MEMBER_ID.eq(deed.actor().id()))
                .fetchOne(0, Integer.class);
        long id = deed.world().nextId(deed.at());
        deed.db()
                .insertInto(SECTION)
                .set(SECTION.ID, id)
                .set(SECTION.MEMBER_ID, deed.actor().id())
                .set(SECTION.NAME, name)
                .set(SECTION.EMOJI, emoji)
                .set(SECTION.POSITION, last == null ? 0 : last + 1)
                .execute();
        if (!deed.args().text("channel", "").isEmpty()) {
            put(deed, id);
        }
        return id;
    }

    private static @Nullable Object rename(Deed deed) {
        long id = own(deed).getId();
        deed.db()
                .update(SECTION)
                .set(SECTION.NAME, name(deed))
                .set(SECTION.EMOJI, emoji(deed))
                .where(SECTION.ID.eq(id))
                .execute();
        return null;
    }

    private static @Nullable Object delete(Deed deed) {
        long id = own(deed).getId();
        deed.db()
                .update(MEMBERSHIP)
                .setNull(MEMBERSHIP.SECTION_ID)
                .where(MEMBERSHIP.SECTION_ID.eq(id))
                .and(MEMBERSHIP.MEMBER_ID.eq(deed.actor().id()))
                .execute();
        deed.db().deleteFrom(SECTION).where(SECTION.ID.eq(id)).execute();
        return null;
    }

    private static @Nullable Object move(Deed deed) {
        put(deed, deed.args().text("section", "").isEmpty() ? null : own(deed).getId());
        return null;
    }

    /** Moves the conversation; what was starred leaves the starred ones, for it is to be seen in its section. */
    private static void put(Deed deed, @Nullable Long section) {
        Conversation conversation = deed.conversation();
        deed.memberships().require(conversation, deed.actor().id());
        deed.db()
                .update(MEMBERSHIP)
                .set(MEMBERSHIP.SECTION_ID, section)
                .set(MEMBERSHIP.IS_STARRED, false)
                .where(MEMBERSHIP.CONVERSATION_ID.eq(conversation.id()))
                .and(MEMBERSHIP.MEMBER_ID.eq(deed.actor().id()))
                .execute();
    }

    private static SectionRecord own(Deed deed) {
        String text = deed.args().text("section");
        OptionalLong number = Id.SECTION.number(text);
        if (number.isEmpty() && text.matches("\\d{1,19}")) {
            number = OptionalLong.of(Long.parseLong(text));
        }
        @Nullable
        SectionRecord found = number.isEmpty()
                ? null
                : deed.db()
                        .selectFrom(SECTION)
                        .where(SECTION.ID.eq(number.getAsLong()))
                        .and(SECTION.MEMBER_ID.eq(deed.actor().id()))
                        .fetchOne();
        if (found == null) {
            throw ChatException.of(
                    "invalid_arguments",
                    "There is no section '" + text + "' in your side bar: make one with chat.createSection");
        }
        return Objects.requireNonNull(found);
    }

    private static String name(Deed deed) {
        String name = deed.args().text("name", "").strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            throw ChatException.of("invalid_name", "Give the section a name of 1 to " + LONGEST + " characters");
        }
        return name;
    }

    private static String emoji(Deed deed) {
        String emoji = deed.args().text("emoji", "").strip();
        if (!emoji.isEmpty() && Emojis.named(emoji.replace(":", "")).isEmpty()) {
            throw ChatException.of("invalid_emoji", "There is no emoji '" + emoji + "': leave it out or take another");
        }
        return emoji;
    }
}
