package dev.grindstone.chat.workspace;

import java.util.Locale;

/**
 * A member's picture: initials on a hue that follows from the id. The picture itself is the plain hue, for letters in
 * pictures would depend on the machine's fonts; pages write the initials over it.
 *
 * @param src its address, which ends in {@code T…-U…-<hash>-<size>}
 */
public record Avatar(String initials, String src) {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final String[] HUES = {
        "#2f6f5e", "#8a4b2a", "#3b5b92", "#7a3f6b", "#5d6b1f", "#9a3d3d", "#2b6f83", "#6a4fa0", "#806010", "#3d7140",
        "#a0476e", "#51606b"
    };

    /** What the workspace itself goes by. */
    public static final Avatar VOICE = new Avatar("S", "/avatars/T0-USLACKBOT-000000000000-72");

    /** The picture of a member. */
    public static Avatar of(Team team, Member member, int size) {
        return of(team, member.id(), member.realName(), size);
    }

    /** The picture of a member of such a number and name. */
    public static Avatar of(Team team, long member, String realName, int size) {
        String hash = String.format("%012x", (member * SPREAD) >>> 16);
        return new Avatar(
                initials(realName), "/avatars/" + team.key() + "-" + Id.USER.text(member) + "-" + hash + "-" + size);
    }

    /** The hue of a member's picture. */
    public static String hue(long member) {
        return HUES[(int) Long.remainderUnsigned((member * SPREAD) >>> 32, HUES.length)];
    }

    /** The first letters of a name. */
    public static String initials(String name) {
        String[] words = name.strip().split("\\s+", -1);
        String first = letter(words[0]);
        return words.length > 1 ? first + letter(words[words.length - 1]) : first;
    }

    private static String letter(String word) {
        return word.isEmpty()
                ? "?"
                : word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }
}
