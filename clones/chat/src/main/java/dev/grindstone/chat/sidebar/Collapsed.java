package dev.grindstone.chat.sidebar;

import static dev.grindstone.chat.db.Tables.MEMBER;

import dev.grindstone.chat.message.Deed;
import dev.grindstone.kit.world.CommandRegistry;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jooq.DSLContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The sections of the side bar that a member has closed, kept among the preferences: {@code chat.collapseSection},
 * {@code chat.expandSection} (section).
 */
final class Collapsed {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PREFERENCE = "collapsed_sections";

    private Collapsed() {}

    static void addTo(CommandRegistry commands) {
        add(commands, "chat.collapseSection", true);
        add(commands, "chat.expandSection", false);
    }

    private static void add(CommandRegistry commands, String name, boolean collapse) {
        commands.add(name, (world, by, args) -> {
            Deed deed = new Deed(world, by, args);
            set(deed.db(), deed.actor().id(), args.text("section"), collapse);
            return null;
        });
    }

    static SortedSet<String> of(DSLContext db, long member) {
        SortedSet<String> keys = new TreeSet<>();
        JsonNode list = preferences(db, member).path(PREFERENCE);
        list.forEach(key -> keys.add(key.asString()));
        return keys;
    }

    private static void set(DSLContext db, long member, String section, boolean collapse) {
        SortedSet<String> keys = of(db, member);
        if (!(collapse ? keys.add(section) : keys.remove(section))) {
            return;
        }
        ObjectNode all = preferences(db, member);
        all.remove(PREFERENCE);
        if (!keys.isEmpty()) {
            ArrayNode list = all.putArray(PREFERENCE);
            keys.forEach(list::add);
        }
        db.update(MEMBER)
                .set(MEMBER.PREFS, JSON.writeValueAsString(all))
                .where(MEMBER.ID.eq(member))
                .execute();
    }

    private static ObjectNode preferences(DSLContext db, long member) {
        String text = db.select(MEMBER.PREFS)
                .from(MEMBER)
                .where(MEMBER.ID.eq(member))
                .fetchOptional(MEMBER.PREFS)
                .orElse("{}");
        return (ObjectNode) JSON.readTree(text);
    }
}
