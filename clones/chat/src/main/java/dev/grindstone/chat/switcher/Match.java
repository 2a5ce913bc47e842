package dev.grindstone.chat.switcher;

import java.util.Locale;

/** How well a name answers what was typed. */
final class Match {
    /** Not at all. */
    static final int NONE = 9;

    private Match() {}

    /** 0 for the name itself, more the farther from it, {@link #NONE} for no match; the best of several names. */
    static int of(String query, String... names) {
        String wanted = query.toLowerCase(Locale.ROOT);
        int best = NONE;
        for (String each : names) {
            best = Math.min(best, one(wanted, each.toLowerCase(Locale.ROOT)));
        }
        return best;
    }

    private static int one(String wanted, String name) {
        if (name.equals(wanted)) {
            return 0;
        }
        if (name.startsWith(wanted)) {
            return 1;
        }
        if (beginsAWord(wanted, name)) {
            return 2;
        }
        if (name.contains(wanted)) {
            return 3;
        }
        return wanted.length() > 1 && isScattered(wanted, name) ? 4 : NONE;
    }

    private static boolean beginsAWord(String wanted, String name) {
        int at = name.indexOf(wanted);
        while (at > 0) {
            if (!Character.isLetterOrDigit(name.charAt(at - 1))) {
                return true;
            }
            at = name.indexOf(wanted, at + 1);
        }
        return false;
    }

    /** Whether the letters come in this order, from the name's first on. */
    private static boolean isScattered(String wanted, String name) {
        if (name.isEmpty() || name.charAt(0) != wanted.charAt(0)) {
            return false;
        }
        int at = -1;
        for (int i = 0; i < wanted.length(); i++) {
            at = name.indexOf(wanted.charAt(i), at + 1);
            if (at < 0) {
                return false;
            }
        }
        return true;
    }
}
