package dev.grindstone.chat.api.views;

import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.kit.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What lets an app show somebody a modal: that they did something with it just before. Nothing is stored. */
public final class Trigger {
    private static final Pattern FORM = Pattern.compile("(\\d{1,15})\\.(\\d{1,19})\\.([0-9a-f]{16})");
    private static final Duration HOLDS = Duration.ofSeconds(3);

    private Trigger() {}

    /** A new one of a member. */
    public static String of(World world, long member) {
        long millis = world.now().toEpochMilli();
        return millis + "." + member + "." + proof(world, millis, member);
    }

    /**
     * Whose it is.
     *
     * @throws ChatException {@code invalid_trigger_id} or {@code expired_trigger_id}
     */
    public static long member(World world, String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()
                || !proof(world, Long.parseLong(parts.group(1)), number(parts.group(2)))
                        .equals(parts.group(3))) {
            throw ChatException.of("invalid_trigger_id", "'" + text + "' is no trigger_id of a payload");
        }
        Instant made = Instant.ofEpochMilli(Long.parseLong(parts.group(1)));
        if (world.now().isAfter(made.plus(HOLDS))) {
            throw ChatException.of("expired_trigger_id", "The trigger_id is older than three seconds: answer sooner");
        }
        return number(parts.group(2));
    }

    private static long number(String text) {
        return text.length() > 18 ? Long.parseUnsignedLong(text) : Long.parseLong(text);
    }

    private static String proof(World world, long millis, long member) {
        long z = Team.of(world).id() * 0x9E3779B97F4A7C15L + millis * 0xD6E8FEB86659FD93L + member;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return String.format("%016x", z ^ (z >>> 31));
    }
}
