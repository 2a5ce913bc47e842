package dev.grindstone.chat.pane;

import static dev.grindstone.chat.db.Tables.MEMBER;

import org.jooq.DSLContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether a member hides pictures and previews in a conversation, as the preference {@code collapsed_media} says. */
final class Shown {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Shown() {}

    static String media(DSLContext db, long member, String conversation) {
        String prefs = db.select(MEMBER.PREFS)
                .from(MEMBER)
                .where(MEMBER.ID.eq(member))
                .fetchOptional(MEMBER.PREFS)
                .orElse("{}");
        for (JsonNode each : JSON.readTree(prefs).path("collapsed_media")) {
            if (each.asString("").equals(conversation)) {
                return "collapsed";
            }
        }
        return "shown";
    }
}
