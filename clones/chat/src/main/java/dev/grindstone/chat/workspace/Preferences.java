package dev.grindstone.chat.workspace;

import static dev.grindstone.chat.db.Tables.MEMBER;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a member chose in the preferences; what was never chosen is as usual. */
public final class Preferences {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> YES = List.of("true", "false");
    private static final List<String> NO = List.of("false", "true");

    /** The preference that is no choice: words to be told of, with commas between them. */
    public static final String KEYWORDS = "keywords";

    /** All choices by name, the usual one first. */
    public static final Map<String, List<String>> CHOICES = choices();

    private final ObjectNode stored;

    private Preferences(ObjectNode stored) {
        this.stored = stored;
    }

    private static Map<String, List<String>> choices() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put("notify", List.of("mentions", "all", "nothing"));
        all.put("thread_notify", YES);
        all.put("schedule", List.of("any", "daily", "weekdays"));
        all.put("schedule_from", times("08:00"));
        all.put("schedule_to", times("22:00"));
        all.put("show_dms", YES);
        all.put("show_activity-inbox", YES);
        all.put("show_unified-files", YES);
        all.put("show_later", YES);
        all.put("rail", List.of("full", "icons"));
        all.put("show_unreads", NO);
        all.put("show_threads", YES);
        all.put("show_drafts", YES);
        all.put("show_browse-channels", YES);
        all.put("side_filter", List.of("all", "unread"));
        all.put("side_sort", List.of("name", "recent"));
        all.put("side_photos", YES);
        all.put("mode", List.of("system", "light", "dark"));
        all.put("theme", List.of("pine", "ocean", "plum", "graphite", "brick"));
        all.put("density", List.of("clean", "compact"));
        all.put("clock", List.of("12", "24"));
        all.put("underline", NO);
        all.put("mark_read", List.of("read", "leave"));
        all.put("confirm_all_read", YES);
        all.put("enter", List.of("send", "line"));
        return Collections.unmodifiableMap(all);
    }

    /** The half hours of a day, one of them first. */
    private static List<String> times(String first) {
        List<String> all = new ArrayList<>(List.of(first));
        for (int i = 0; i < 48; i++) {
            String time = String.format("%02d:%s", i / 2, i % 2 == 0 ? "00" : "30");
            if (!time.equals(first)) {
                all.add(time);
            }
        }
        return List.copyOf(all);
    }

    /** Those of a member. */
    public static Preferences of(DSLContext db, long member) {
        return new Preferences(read(db, member));
    }

    /** One of them; for a name that there is no choice of, empty. */
    public String get(String name) {
        List<String> values = CHOICES.getOrDefault(name, List.of(""));
        String value = stored.path(name).asString("");
        return values.contains(value) ? value : values.get(0);
    }

    /** The words to be told of, as they were written. */
    public String keywords() {
        return stored.path(KEYWORDS).asString("");
    }

    /** The words of preferences as they are stored. */
    public static List<String> keywords(String preferences) {
        return words(JSON.readTree(preferences).path(KEYWORDS).asString(""));
    }

    /** Words that are written with commas or lines between them. */
    public static List<String> words(String text) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String part : text.split("[,\\n\\r]", -1)) {
            String word = part.strip();
            if (!word.isEmpty()) {
                words.putIfAbsent(word.toLowerCase(Locale.ROOT), word);
            }
        }
        return List.copyOf(words.values());
    }

    /** The hours of a member whose preferences are stored like this; null for any time. */
    static @Nullable Hours hours(String preferences, String zone) {
        return preferences.contains("\"schedule\"")
                ? Hours.of(new Preferences((ObjectNode) JSON.readTree(preferences)), zone)
                : null;
    }

    /** Whether one is on. */
    public boolean is(String name) {
        return get(name).equals("true");
    }

    /** What was chosen for one section of the side bar, such as its order; the choice for all of it otherwise. */
    public String section(String name, String section) {
        List<String> values = CHOICES.getOrDefault(name, List.of(""));
        String value = stored.path("sections").path(section).path(name).asString("");
        return values.contains(value) ? value : get(name);
    }

    /** The object as it is stored. */
    public static ObjectNode read(DSLContext db, long member) {
        String text = db.select(MEMBER.PREFS)
                .from(MEMBER)
                .where(MEMBER.ID.eq(member))
                .fetchOptional(MEMBER.PREFS)
                .orElse("{}");
        return (ObjectNode) JSON.readTree(text);
    }

    /** Stores such an object. */
    public static void write(DSLContext db, long member, ObjectNode preferences) {
        db.update(MEMBER)
                .set(MEMBER.PREFS, JSON.writeValueAsString(preferences))
                .where(MEMBER.ID.eq(member))
                .execute();
    }
}
