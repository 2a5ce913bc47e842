package dev.grindstone.chat.slash;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.message.Post;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A line that is being carried out: who wrote it, where, and what stands after the command. */
final class Line {
    private final World world;
    private final Person by;
    private final Conversation in;
    private final @Nullable Message root;
    private final String command;
    private final String rest;
    private final Map<String, String> next = new TreeMap<>();

    Line(World world, Person by, Conversation in, @Nullable Message root, String command, String rest) {
        this.world = world;
        this.by = by;
        this.in = in;
        this.root = root;
        this.command = command;
        this.rest = rest;
    }

    World world() {
        return world;
    }

    Person by() {
        return by;
    }

    Conversation in() {
        return in;
    }

    @Nullable
    Message root() {
        return root;
    }

    /** With its slash. */
    String command() {
        return command;
    }

    /** What stands after the command, without blanks around it. */
    String rest() {
        return rest;
    }

    /** What the page does next. */
    Map<String, String> next() {
        return next;
    }

    /** The first word of the rest. */
    String word() {
        return rest.split("\\s+", 2)[0];
    }

    /** What follows the first word. */
    String afterWord() {
        String[] parts = rest.split("\\s+", 2);
        return parts.length > 1 ? parts[1].strip() : "";
    }

    /** Carries out a command of the app as the writer; arguments are names and values in turn. */
    void run(String verb, Object... args) {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            map.put(String.valueOf(args[i]), args[i + 1]);
        }
        world.run("chat." + verb, by, map);
    }

    /** The same, on the conversation that the line was written in. */
    void here(String verb, Object... args) {
        Map<String, Object> map = new HashMap<>(Map.of("channel", Long.toString(in.id())));
        for (int i = 0; i < args.length; i += 2) {
            map.put(String.valueOf(args[i]), args[i + 1]);
        }
        world.run("chat." + verb, by, map);
    }

    /** Answers the writer alone. */
    void say(String mrkdwn) {
        new Post(world, in, Member.VOICE, mrkdwn, world.now())
                .ephemeral(by.id())
                .thread(root, false)
                .untold()
                .put();
    }

    /** Goes to a conversation of such a key. */
    void open(String key) {
        next.put("go", "/client/" + Team.of(world).key() + "/" + key);
    }

    /** The key of what a word names: {@code <#C…>}, {@code #name}, a name. */
    static String channel(String word) {
        String bare = word.replaceFirst("^<#([A-Z0-9]+)(\\|[^>]*)?>$", "$1");
        return bare.startsWith("#") ? bare.substring(1) : bare;
    }

    /** The member whom a word names. */
    Member member(String word) {
        return new Members(world.db("chat")).named(word.replaceFirst("^<@([A-Z0-9]+)(\\|[^>]*)?>$", "$1"));
    }

    /** A refusal that says how the command is used. */
    ChatException usage(String how) {
        return ChatException.of("invalid_arguments", "Say `" + command + " " + how + "`.");
    }
}
