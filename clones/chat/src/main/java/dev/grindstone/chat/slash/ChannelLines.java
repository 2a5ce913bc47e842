package dev.grindstone.chat.slash;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.conversation.Membership;
import dev.grindstone.chat.conversation.Memberships;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import java.util.List;
import java.util.stream.Collectors;

/** Commands about channels and who is in them. */
final class ChannelLines {
    private ChannelLines() {}

    static List<Builtin> all() {
        return List.of(
                Builtin.of("/archive", "", "Archive this channel", line -> {
                    line.here("archive");
                    line.say("You archived " + name(line) + ".");
                }),
                Builtin.of("/invite", "@someone [#channel]", "Add somebody to a channel", ChannelLines::invite),
                Builtin.of("/join /open", "#channel", "Open a channel, and join it", ChannelLines::join),
                Builtin.of("/leave /close /part", "", "Leave this conversation", ChannelLines::leave),
                Builtin.of("/mute", "", "Mute this conversation, or unmute it", ChannelLines::mute),
                Builtin.of("/remove /kick", "@someone", "Remove somebody from this channel", ChannelLines::remove),
                Builtin.of("/rename", "new-name", "Give this channel another name", line -> {
                    required(line, "new-name");
                    line.here("rename", "name", line.rest());
                }),
                Builtin.of("/star", "", "Star this conversation, or unstar it", ChannelLines::star),
                Builtin.of("/topic", "text", "Set the topic of this channel", ChannelLines::topic),
                Builtin.of("/who", "", "See who is in this conversation", ChannelLines::who));
    }

    private static void required(Line line, String how) {
        if (line.rest().isEmpty()) {
            throw line.usage(how);
        }
    }

    private static String name(Line line) {
        return line.in().isChannel() ? "#" + line.in().channelName() : "this conversation";
    }

    private static void invite(Line line) {
        required(line, "@someone [#channel]");
        Member who = line.member(line.word());
        Conversation where = line.afterWord().isEmpty()
                ? line.in()
                : new Conversations(line.world().db("chat"), line.by().id()).named(Line.channel(line.afterWord()));
        line.run("invite", "channel", Long.toString(where.id()), "users", List.of(who.key()));
        if (where.id() != line.in().id()) {
            line.say("You added <@" + who.key() + "> to <#" + where.key() + ">.");
        }
    }

    private static void join(Line line) {
        required(line, "#channel");
        String word = Line.channel(line.word());
        try {
            Conversation found =
                    new Conversations(line.world().db("chat"), line.by().id()).named(word);
            if (found.isChannel()
                    && !new Memberships(line.world().db("chat"))
                            .has(found.id(), line.by().id())) {
                line.run("join", "channel", Long.toString(found.id()));
            }
            line.open(found.key());
        } catch (ChatException e) {
            if (!e.code().equals("channel_not_found")) {
                throw e;
            }
            throw ChatException.of(e.code(), "There is no channel called `" + word + "`. Check its name.");
        }
    }

    private static void leave(Line line) {
        line.here(line.in().isChannel() ? "leave" : "closeDirect");
        line.next().put("go", "/client");
    }

    private static void remove(Line line) {
        required(line, "@someone");
        Member who = line.member(line.word());
        line.here("kick", "user", who.key());
        line.say("You removed <@" + who.key() + "> from " + name(line) + ".");
    }

    private static void topic(Line line) {
        if (line.rest().isEmpty()) {
            String topic = line.in().topic().text();
            line.say(
                    topic.isEmpty()
                            ? "There is no topic yet. Say `/topic text` to set one."
                            : "The topic of " + name(line) + " is: " + topic);
            return;
        }
        line.here("setTopic", "topic", line.rest());
    }

    private static void mute(Line line) {
        boolean muted = mine(line).isMuted();
        line.here(muted ? "unmute" : "mute");
        line.say(muted ? "You unmuted " + name(line) + "." : "You muted " + name(line) + ".");
    }

    private static void star(Line line) {
        line.here(mine(line).isStarred() ? "unstar" : "star");
    }

    private static Membership mine(Line line) {
        return new Memberships(line.world().db("chat"))
                .of(line.in().id(), line.by().id())
                .orElseThrow(() -> ChatException.of("not_in_channel", "You are not in this channel. Join it first."));
    }

    private static void who(Line line) {
        var db = line.world().db("chat");
        List<Member> members = new Members(db)
                .byIds(new Memberships(db).members(line.in().id())).values().stream()
                        .filter(member -> !member.isDeactivated())
                        .toList();
        line.say((members.size() == 1 ? "One person is" : members.size() + " people are") + " in " + name(line) + ": "
                + members.stream().map(member -> "<@" + member.key() + ">").collect(Collectors.joining(", ")));
    }
}
