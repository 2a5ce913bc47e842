package dev.grindstone.chat.slash;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.message.AppLines;
import dev.grindstone.chat.message.Deed;
import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.message.SlashLine;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The commands that begin with a slash, the workspace's and its apps'. {@code chat.slash} (channel, text, thread_ts)
 * carries a line out as a member; {@code chat.setMedia} (channel, collapsed) is what {@code /collapse} does.
 */
public final class SlashCommands implements SlashLine {
    private final Map<String, Builtin> builtin = new TreeMap<>();
    private final AppLines apps;

    /**
     * @param times how times are read
     * @param apps the commands of apps
     */
    public SlashCommands(Times times, AppLines apps) {
        this.apps = apps;
        List<Builtin> all = new ArrayList<>(ChannelLines.all());
        all.addAll(new PersonLines(times).all());
        all.addAll(WindowLines.all());
        all.add(new Reminding(times).command());
        all.forEach(each -> each.names().forEach(name -> builtin.put(name, each)));
    }

    /** Adds the commands of the world. */
    public void addTo(CommandRegistry commands) {
        commands.add("chat.slash", (world, by, args) -> {
            String thread = args.text("thread_ts", "");
            return run(world, by, args.text("channel"), thread.isEmpty() ? null : thread, args.text("text"));
        });
        commands.add("chat.setMedia", (world, by, args) -> {
            Media.set(new Deed(world, by, args));
            return null;
        });
    }

    @Override
    public List<Offer> offers(World world, String typed) {
        String begin = "/" + typed.toLowerCase(Locale.ROOT);
        List<Offer> found = new ArrayList<>();
        builtin.forEach((name, each) -> found.add(each.offer(name)));
        found.addAll(apps.offers(world));
        return found.stream()
                .filter(each -> each.command().startsWith(begin))
                .sorted(Comparator.comparing(Offer::command))
                .toList();
    }

    @Override
    public Map<String, String> run(World world, Person by, String channel, @Nullable String thread, String text) {
        String typed = text.strip();
        String command = typed.split("\\s+", 2)[0];
        String rest = typed.substring(command.length()).strip();
        Map<String, Object> args = new LinkedHashMap<>(Map.of("channel", channel));
        if (thread != null) {
            args.put("thread_ts", thread);
        }
        Deed deed = new Deed(world, by, new dev.grindstone.kit.world.Args("chat.slash", args));
        Conversation in = new Conversations(world.db("chat"), by.id()).named(channel);
        @Nullable Message root = thread == null ? null : deed.root(in, "thread_ts");
        Line line = new Line(world, by, in, root, command.toLowerCase(Locale.ROOT), rest);
        try {
            carryOut(line, command);
        } catch (ChatException e) {
            line.say(String.valueOf(e.getMessage()));
        }
        return line.next();
    }

    private void carryOut(Line line, String typed) {
        Builtin known = builtin.get(line.command());
        if (known != null) {
            known.work().accept(line);
            return;
        }
        String thread = line.root() == null ? "" : line.root().key();
        if (!apps.run(line.world(), line.by(), line.in(), thread, line.command(), line.rest())) {
            line.say("`" + typed.replace("`", "")
                    + "` is not a valid command. Type `/` to see those there are. To send a"
                    + " message that begins with a slash, put a space before it.");
        }
    }
}
