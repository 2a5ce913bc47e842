package dev.grindstone.chat.channels;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Kind;
import dev.grindstone.chat.message.Deed;
import dev.grindstone.chat.message.Post;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import java.util.List;

/** Who is in a channel. */
final class Joining {
    private final Deed deed;
    private final long actor;

    Joining(Deed deed) {
        this.deed = deed;
        this.actor = deed.actor().id();
    }

    /** Does nothing for those who are in it. */
    void join() {
        Conversation channel = Deed.open(deed.channel());
        if (deed.memberships().add(channel.id(), actor, deed.at())) {
            say(channel, actor, "channel_join", deed.slug() + " has joined the channel");
        }
    }

    void leave() {
        Conversation channel = deed.channel();
        if (channel.isGeneral()) {
            throw ChatException.of(
                    "cant_leave_general", "Everybody is in '" + channel.channelName() + "': mute it instead");
        }
        if (channel.kind() == Kind.PRIVATE
                && deed.memberships().members(channel.id()).equals(List.of(actor))) {
            throw ChatException.of(
                    "last_member", "You are the last one in '" + channel.channelName() + "': archive it instead");
        }
        if (deed.memberships().remove(channel.id(), actor)) {
            say(channel, actor, "channel_leave", deed.slug() + " has left the channel");
        }
    }

    void invite() {
        Conversation channel = Deed.open(deed.channel());
        deed.memberships().require(channel, actor);
        List<String> users = deed.args().texts("users");
        if (users.isEmpty()) {
            throw ChatException.of("no_user", "Name the members to add");
        }
        Members members = new Members(deed.db());
        for (Member member : users.stream().map(members::named).toList()) {
            invite(channel, member);
        }
    }

    private void invite(Conversation channel, Member member) {
        if (member.id() == actor) {
            throw ChatException.of("cant_invite_self", "You are in the channel already");
        }
        if (member.isDeactivated()) {
            throw ChatException.of("user_disabled", member.name() + " has left the workspace: add somebody else");
        }
        if (!deed.memberships().add(channel.id(), member.id(), deed.at())) {
            throw ChatException.of("already_in_channel", member.name() + " is in the channel already");
        }
        say(
                channel,
                member.id(),
                "channel_join",
                slug(member) + " was added to " + channel.channelName() + " by " + deed.slug());
    }

    void kick() {
        Conversation channel = deed.channel();
        deed.memberships().require(channel, actor);
        Member member = deed.member("user");
        if (member.id() == actor) {
            throw ChatException.of("cant_kick_self", "You cannot remove yourself: leave the channel instead");
        }
        if (channel.isGeneral()) {
            throw ChatException.of("cant_kick_from_general", "Everybody is in '" + channel.channelName() + "'");
        }
        if (!deed.memberships().remove(channel.id(), member.id())) {
            throw ChatException.of("not_in_channel", member.name() + " is not in the channel");
        }
        say(channel, member.id(), "channel_leave", slug(member) + " was removed from " + channel.channelName());
    }

    private static String slug(Member member) {
        return "<@" + Id.USER.text(member.id()) + ">";
    }

    private void say(Conversation channel, long author, String subtype, String text) {
        if (!deed.args().flag("quiet", false)) {
            Post.system(deed.world(), channel, author, subtype, text, deed.at());
        }
    }
}
