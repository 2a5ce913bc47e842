package dev.grindstone.chat.slash;

import static dev.grindstone.chat.db.Tables.REMINDER;

import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.workspace.ChatException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code /remind [@someone, #channel or me] [what] [when]}, and {@code /remind list}. */
final class Reminding {
    private static final Pattern QUOTED = Pattern.compile("[\"“](.+?)[\"”]\\s*(.*)", Pattern.DOTALL);
    private static final String HOW = "me \"what\" in 20 minutes";

    private final Times times;

    Reminding(Times times) {
        this.times = times;
    }

    Builtin command() {
        return Builtin.of(
                "/remind", "[@someone or #channel] [what] [when]", "Set a reminder, or list them", this::carryOut);
    }

    private record Wish(String what, Instant due) {}

    private void carryOut(Line line) {
        String first = line.word().toLowerCase(Locale.ROOT);
        if (first.isEmpty() || first.equals("help")) {
            line.say("Say `/remind " + HOW + "`, `/remind #channel \"what\" tomorrow at 9am`, or `/remind list`.");
            return;
        }
        if (first.equals("list")) {
            list(line);
            return;
        }
        Map<String, Object> args = new HashMap<>();
        String whom = whom(line, args);
        Wish wish = wish(whom.isEmpty() ? line.rest() : line.afterWord(), line);
        args.put("text", wish.what());
        args.put("due", wish.due().toString());
        line.world().run("chat.remind", line.by(), args);
        String who = whom.isEmpty() ? "you" : whom;
        line.say("I will remind " + who + " “" + wish.what() + "” at "
                + Told.at(wish.due(), line.world().now(), line.world().zone()) + ".");
    }

    /** Who is meant by the first word; empty when it begins what to remind of. */
    private static String whom(Line line, Map<String, Object> args) {
        String word = line.word();
        if (word.equalsIgnoreCase("me")) {
            return "you";
        }
        if (word.startsWith("#") || word.startsWith("<#")) {
            var channel = new Conversations(line.world().db("chat"), line.by().id()).named(Line.channel(word));
            args.put("channel", Long.toString(channel.id()));
            return "<#" + channel.key() + ">";
        }
        if (word.startsWith("@") || word.startsWith("<@")) {
            String key = line.member(word).key();
            args.put("user", key);
            return "<@" + key + ">";
        }
        return "";
    }

    /** What and when, in either order. */
    private Wish wish(String said, Line line) {
        Matcher quoted = QUOTED.matcher(said);
        if (quoted.matches()) {
            @Nullable Instant due = due(quoted.group(2), line);
            if (due != null) {
                return new Wish(quoted.group(1).strip(), due);
            }
        }
        List<String> words = new ArrayList<>(List.of(said.split("\\s+", -1)));
        for (int i = 1; i < words.size(); i++) {
            @Nullable Instant due = due(String.join(" ", words.subList(i, words.size())), line);
            if (due != null) {
                return new Wish(plain(String.join(" ", words.subList(0, i))), due);
            }
        }
        for (int i = words.size() - 1; i > 0; i--) {
            @Nullable Instant due = due(String.join(" ", words.subList(0, i)), line);
            if (due != null) {
                return new Wish(plain(String.join(" ", words.subList(i, words.size()))), due);
            }
        }
        throw ChatException.of("cannot_parse", "Sorry, I didn’t quite get that. Say `/remind " + HOW + "`.");
    }

    private static String plain(String what) {
        return what.replaceFirst("^(?i:to|that|about) ", "").replaceAll("^[\"“]|[\"”]$", "");
    }

    /** A bare number is an amount of something, no time. */
    private @Nullable Instant due(String when, Line line) {
        if (when.isBlank() || when.strip().matches("\\d+")) {
            return null;
        }
        try {
            Instant due = times.parse(when, line.world().now(), line.world().zone());
            return due.isAfter(line.world().now()) ? due : null;
        } catch (ChatException e) {
            return null;
        }
    }

    private static void list(Line line) {
        List<String> lines = line.world()
                .db("chat")
                .selectFrom(REMINDER)
                .where(REMINDER.CREATOR_ID.eq(line.by().id()))
                .and(REMINDER.COMPLETED_AT.isNull())
                .orderBy(REMINDER.DUE_AT, REMINDER.ID)
                .fetch(row -> "• “" + row.getText() + "” at "
                        + Told.at(
                                row.getDueAt(), line.world().now(), line.world().zone()));
        line.say(lines.isEmpty() ? "You have no reminders." : "Your reminders:\n" + String.join("\n", lines));
    }
}
