package dev.grindstone.chat.slash;

import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.text.Block;
import dev.grindstone.chat.text.Inline;
import dev.grindstone.chat.text.Mrkdwn;
import dev.grindstone.chat.text.RichJson;
import dev.grindstone.chat.text.Style;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Commands about oneself, and about writing. */
final class PersonLines {
    private static final Pattern STATUS = Pattern.compile("(:[\\w+-]+:)?\\s*(.*)", Pattern.DOTALL);
    private static final String SHRUG = "¯\\_(ツ)_/¯";

    private final Times times;

    PersonLines(Times times) {
        this.times = times;
    }

    List<Builtin> all() {
        return List.of(
                Builtin.of("/active", "", "Show yourself as active", line -> {
                    line.run("setPresence", "away", false);
                    line.say("You are now marked as *active*.");
                }),
                Builtin.of("/away", "", "Show yourself as away, or as active again", PersonLines::away),
                Builtin.of("/dm /msg", "@someone message", "Write somebody a direct message", PersonLines::message),
                Builtin.of("/dnd", "some time, or off", "Pause notifications, or go on", this::pause),
                Builtin.of("/me", "does something", "Say what you do", line -> {
                    if (line.rest().isEmpty()) {
                        throw line.usage("does something");
                    }
                    post(line, "text", line.rest(), "me", true);
                }),
                Builtin.of("/shrug", "your message", "Add " + SHRUG + " to your message", PersonLines::shrug),
                Builtin.of("/status", ":emoji: text, or clear", "Say what you are up to", PersonLines::status));
    }

    private static void post(Line line, Object... args) {
        var root = line.root();
        Object[] all = new Object[args.length + (root == null ? 0 : 2)];
        System.arraycopy(args, 0, all, 0, args.length);
        if (root != null) {
            all[args.length] = "thread_ts";
            all[args.length + 1] = root.key();
        }
        line.here("post", all);
    }

    private static void away(Line line) {
        boolean away =
                new Members(line.world().db("chat")).require(line.by().id()).isAway();
        line.run("setPresence", "away", !away);
        line.say(away ? "You are now marked as *active*." : "You are now marked as *away*.");
    }

    private static void message(Line line) {
        if (line.rest().isEmpty()) {
            throw line.usage("@someone message");
        }
        String word = line.word();
        if (word.startsWith("#") || word.startsWith("<#")) {
            var to = new Conversations(line.world().db("chat"), line.by().id()).named(Line.channel(word));
            if (!line.afterWord().isEmpty()) {
                line.run("post", "channel", Long.toString(to.id()), "text", line.afterWord());
            }
            line.open(to.key());
            return;
        }
        Member who = line.member(word);
        Object made = line.world().run("chat.openDirect", line.by(), Map.of("users", List.of(who.key())));
        if (!line.afterWord().isEmpty()) {
            line.run("post", "channel", String.valueOf(made), "text", line.afterWord());
        }
        line.open(new Conversations(line.world().db("chat"), line.by().id())
                .named(String.valueOf(made))
                .key());
    }

    private void pause(Line line) {
        String said = line.rest().toLowerCase(Locale.ROOT);
        boolean paused = paused(line);
        if (said.equals("off") || (said.isEmpty() && paused)) {
            line.run("snooze", "minutes", 0);
            line.say("Notifications are on again.");
            return;
        }
        Instant until = said.isEmpty()
                ? line.world().now().plus(Duration.ofHours(1))
                : times.parse(
                        said.replaceFirst("^(for|until) ", ""),
                        line.world().now(),
                        line.world().zone());
        long minutes =
                Duration.between(line.world().now(), until).plusSeconds(59).toMinutes();
        if (minutes < 1) {
            throw ChatException.of("time_in_past", "That is not in the future. Say `/dnd 1 hour`.");
        }
        line.run("snooze", "minutes", minutes);
        line.say("Notifications are paused until "
                + Told.at(until, line.world().now(), line.world().zone()) + ". Say `/dnd off` to go on.");
    }

    private static boolean paused(Line line) {
        Instant until =
                new Members(line.world().db("chat")).require(line.by().id()).dndUntil();
        return until != null && until.isAfter(line.world().now());
    }

    /** The arms are no emphasis, so the message has blocks of its own. */
    private static void shrug(Line line) {
        List<Block> blocks = new ArrayList<>(Mrkdwn.parse(line.rest()));
        List<Inline> words = new ArrayList<>();
        if (!blocks.isEmpty() && blocks.get(blocks.size() - 1) instanceof Block.Section last) {
            blocks.remove(last);
            words.addAll(last.content());
        }
        words.add(new Inline.Text(words.isEmpty() ? SHRUG : " " + SHRUG, Style.PLAIN));
        blocks.add(new Block.Section(words));
        post(
                line,
                "text",
                line.rest().isEmpty() ? SHRUG : line.rest() + " " + SHRUG,
                "blocks",
                "[" + RichJson.write(blocks, "shrug") + "]");
    }

    private static void status(Line line) {
        Matcher parts = STATUS.matcher(line.rest());
        if (!parts.matches() || line.rest().isEmpty()) {
            line.next().put("dialog", "/client/dialog/status");
            return;
        }
        if (line.rest().equalsIgnoreCase("clear")) {
            line.run("setStatus");
            line.say("Your status is cleared.");
            return;
        }
        Map<String, Object> args = new HashMap<>();
        args.put("emoji", parts.group(1) == null ? "" : parts.group(1));
        args.put("text", parts.group(2).strip());
        line.world().run("chat.setStatus", line.by(), args);
        line.say("Your status is now: " + line.rest());
    }
}
