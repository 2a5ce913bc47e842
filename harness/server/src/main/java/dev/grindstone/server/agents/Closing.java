package dev.grindstone.server.agents;

import dev.grindstone.episodes.action.Action;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the words with which a model ends: the last line decides if it is one of the briefing's, else all of it is the answer. */
final class Closing {

    /** Models like to write in bold and to end with a full stop. */
    private static final Pattern LAST = Pattern.compile(
            "[*_`#\\s]*(ANSWER|INFEASIBLE|DONE)[*_`]*(?::[*_`]*|[.!\\s]*$)(.*)", Pattern.CASE_INSENSITIVE);

    private Closing() {}

    /** What the words mean. */
    static Action read(String text) {
        List<String> lines =
                text.strip().lines().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty()) {
            return new Action.Finish("success");
        }
        Matcher last = LAST.matcher(lines.get(lines.size() - 1));
        if (!last.matches()) {
            return new Action.Answer(text.strip());
        }
        String rest = bare(last.group(2));
        return switch (last.group(1).toUpperCase(Locale.ROOT)) {
            case "ANSWER" -> new Action.Answer(rest);
            case "INFEASIBLE" -> new Action.Infeasible(rest, null);
            default -> new Action.Finish("success");
        };
    }

    private static String bare(String text) {
        String bare = text.strip();
        for (String mark : List.of("**", "__", "`")) {
            while (bare.endsWith(mark)) {
                bare = bare.substring(0, bare.length() - mark.length()).strip();
            }
            while (bare.startsWith(mark)) {
                bare = bare.substring(mark.length()).strip();
            }
        }
        return bare;
    }
}
