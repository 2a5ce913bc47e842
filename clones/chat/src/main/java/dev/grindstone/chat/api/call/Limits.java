package dev.grindstone.chat.api.call;

import static dev.grindstone.chat.db.Tables.TEAM;

import dev.grindstone.kit.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * How often methods may be called, as the real app's tiers say, in each minute of the world's time. Off, unless the
 * workspace's preference {@code rate_limits} is set ({@code chat.setRateLimits}).
 */
final class Limits {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Map<Pattern, Integer> TIERS = tiers();

    private final Map<String, Deque<Instant>> calls = new ConcurrentHashMap<>();

    private static Map<Pattern, Integer> tiers() {
        Map<Pattern, Integer> tiers = new TreeMap<>((one, two) -> one.pattern().compareTo(two.pattern()));
        tiers.put(Pattern.compile("apps\\.connections\\.open|rtm\\.connect"), 1);
        tiers.put(
                Pattern.compile("conversations\\.(list|create|archive|rename|setTopic|setPurpose)|users\\.(list"
                        + "|conversations|setPresence)|search\\..*|pins\\..*|reactions\\.remove|reminders\\..*"
                        + "|usergroups\\..*|bookmarks\\.add|emoji\\.list|dnd\\.setSnooze"),
                20);
        tiers.put(
                Pattern.compile("conversations\\.(history|replies|info|join|leave|invite|kick|open|mark)"
                        + "|chat\\.(update|delete|scheduleMessage)|reactions\\.(add|get)|files\\.(list|delete)"
                        + "|users\\.(lookupByEmail|profile\\.set)|team\\.info|dnd\\.info|bots\\.info"),
                50);
        tiers.put(
                Pattern.compile(
                        "users\\.(info|profile\\.get)|conversations\\.members|chat\\.postEphemeral|files\\.(info"
                                + "|getUploadURLExternal|completeUploadExternal)|views\\..*"),
                100);
        return tiers;
    }

    /** Whether the workspace has them. */
    static boolean areOn(World world) {
        return world.db("chat")
                .select(TEAM.PREFS)
                .from(TEAM)
                .limit(1)
                .fetchOptional(TEAM.PREFS)
                .flatMap(Json::read)
                .map(prefs -> prefs.path("rate_limits").asBoolean(false))
                .orElse(false);
    }

    /** For how many seconds a call has to wait; 0 when it may be carried out, and is counted. */
    int wait(World world, Caller caller, Method method, Arguments args) {
        if (!areOn(world)) {
            return 0;
        }
        String key = world.id() + " " + caller.kind() + caller.member().id() + " " + method.name();
        if (method.name().equals("chat.postMessage")) {
            return wait(world.now(), key + " " + args.text("channel", ""), 1, Duration.ofSeconds(1));
        }
        for (Map.Entry<Pattern, Integer> tier : TIERS.entrySet()) {
            if (tier.getKey().matcher(method.name()).matches()) {
                return wait(world.now(), key, tier.getValue(), MINUTE);
            }
        }
        return 0;
    }

    private int wait(Instant now, String key, int most, Duration span) {
        Deque<Instant> times = calls.computeIfAbsent(key, any -> new ArrayDeque<>());
        synchronized (times) {
            // After a reset the world's time is an earlier one.
            times.removeIf(time -> time.isAfter(now) || !time.isAfter(now.minus(span)));
            if (times.size() < most) {
                times.addLast(now);
                return 0;
            }
            long millis = Duration.between(now, times.getFirst().plus(span)).toMillis();
            return (int) Math.max(1, (millis + 999) / 1000);
        }
    }
}
