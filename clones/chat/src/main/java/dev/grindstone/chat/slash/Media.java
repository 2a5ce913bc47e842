package dev.grindstone.chat.slash;

import static dev.grindstone.chat.db.Tables.MEMBER;

import dev.grindstone.chat.message.Deed;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** In which conversations a member hides pictures and previews, kept among the preferences. */
final class Media {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PREFERENCE = "collapsed_media";

    private Media() {}

    /** {@code chat.setMedia} (channel, collapsed). */
    static void set(Deed deed) {
        String key = deed.conversation().key();
        String text = deed.db()
                .select(MEMBER.PREFS)
                .from(MEMBER)
                .where(MEMBER.ID.eq(deed.actor().id()))
                .fetchSingle(MEMBER.PREFS);
        ObjectNode all = (ObjectNode) JSON.readTree(text);
        TreeSet<String> keys = new TreeSet<>();
        all.path(PREFERENCE).forEach(each -> keys.add(each.asString("")));
        if (!(deed.args().flag("collapsed", true) ? keys.add(key) : keys.remove(key))) {
            return;
        }
        all.remove(PREFERENCE);
        if (!keys.isEmpty()) {
            ArrayNode list = all.putArray(PREFERENCE);
            keys.forEach(list::add);
        }
        deed.db()
                .update(MEMBER)
                .set(MEMBER.PREFS, JSON.writeValueAsString(all))
                .where(MEMBER.ID.eq(deed.actor().id()))
                .execute();
    }
}
