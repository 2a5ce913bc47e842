package dev.grindstone.chat.switcher;

import static dev.grindstone.chat.db.Tables.MEMBER;

import dev.grindstone.chat.message.Deed;
import dev.grindstone.kit.world.CommandRegistry;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** {@code chat.rememberSearch} (query), and what members searched for last. */
public final class RecentSearches {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final int KEPT = 10;
    private static final int SHOWN = 5;
    private static final int LONGEST = 200;

    private RecentSearches() {}

    /** Adds the command. */
    public static void addTo(CommandRegistry commands) {
        commands.add("chat.rememberSearch", (world, by, args) -> {
            Deed deed = new Deed(world, by, args);
            remember(deed.db(), deed.actor().id(), deed.args().text("query").strip());
            return null;
        });
    }

    /** The newest first. */
    static List<String> of(DSLContext db, long member) {
        List<String> all = all(db, member);
        return all.subList(0, Math.min(SHOWN, all.size()));
    }

    private static List<String> all(DSLContext db, long member) {
        List<String> all = new ArrayList<>();
        JSON.readTree(db.select(MEMBER.SEARCHES)
                        .from(MEMBER)
                        .where(MEMBER.ID.eq(member))
                        .fetchOptional(MEMBER.SEARCHES)
                        .orElse("[]"))
                .forEach(each -> all.add(each.asString("")));
        return all;
    }

    private static void remember(DSLContext db, long member, String query) {
        if (query.isEmpty() || query.length() > LONGEST) {
            return;
        }
        List<String> before = all(db, member);
        List<String> after = new ArrayList<>(before);
        after.removeIf(each -> each.equalsIgnoreCase(query));
        after.add(0, query);
        List<String> kept = after.subList(0, Math.min(KEPT, after.size()));
        if (!kept.equals(before)) {
            db.update(MEMBER)
                    .set(MEMBER.SEARCHES, JSON.writeValueAsString(kept))
                    .where(MEMBER.ID.eq(member))
                    .execute();
        }
    }
}
