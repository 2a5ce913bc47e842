package dev.grindstone.chat.posting;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.conversation.Directs;
import dev.grindstone.chat.conversation.Kind;
import dev.grindstone.chat.message.Deed;
import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.message.Post;
import dev.grindstone.chat.message.file.Sharing;
import dev.grindstone.chat.message.unfurl.Unfurls;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.kit.world.Args;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Posts a message. */
final class PostMessage {
    private final Deed deed;
    private final Args args;

    PostMessage(Deed deed) {
        this.deed = deed;
        this.args = deed.args();
    }

    Message post() {
        Conversation conversation = Deed.open(destination());
        mayPost(conversation);
        String user = args.textOrNull("user");
        Sharing files = Sharing.of(deed.db(), deed.actor().id(), args.numbers("files"));
        Post post = write(conversation, !files.isEmpty());
        if (user != null) {
            Member reader = new Members(deed.db()).named(user);
            if (!deed.memberships().has(conversation.id(), reader.id())) {
                throw ChatException.of(
                        "user_not_in_channel", reader.name() + " is not in this conversation: invite them first");
            }
            post.ephemeral(reader.id());
        }
        Message message = post.put();
        files.into(message);
        return message;
    }

    /** An app's answer to what a member did with it, in the conversation where that was, whoever is in it. */
    Message respond() {
        Member member = deed.member("of");
        Conversation conversation = Deed.open(new Conversations(deed.db(), member.id()).named(args.text("channel")));
        Post post = write(conversation, false);
        return args.has("user") ? post.ephemeral(member.id()).put() : post.put();
    }

    /** As it was in the past, whether or not it would be allowed today. */
    Message bringIn() {
        Sharing files = Sharing.of(deed.db(), deed.actor().id(), args.numbers("files"));
        Message message = write(destination(), !files.isEmpty()).untold().put();
        files.into(message);
        return message;
    }

    private Post write(Conversation conversation, boolean hasFiles) {
        Content content = Content.of(deed.db(), args, hasFiles);
        @Nullable
        String attachments = args.flag("unfurl", true)
                ? new Unfurls(deed.db(), deed.actor().id()).with(content.attachments(), content.text())
                : content.attachments();
        @Nullable String subtype = args.flag("me", false) ? "me_message" : args.textOrNull("subtype");
        if (subtype == null && deed.actor().isBot()) {
            subtype = "bot_message";
        }
        return new Post(deed.world(), conversation, deed.actor().id(), content.text(), deed.at())
                .subtype(subtype)
                .parts(content.blocks(), attachments, content.metadata())
                .thread(deed.root(conversation, "thread_ts"), args.flag("reply_broadcast", false))
                .as(args.textOrNull("username"), args.textOrNull("icon"));
    }

    /** A member's name leads to the direct conversation with them. */
    private Conversation destination() {
        String channel = args.text("channel");
        if (channel.startsWith("@") || channel.startsWith("U0")) {
            Member other = new Members(deed.db()).named(channel);
            return new Directs(deed.world()).open(deed.actor().id(), List.of(other.id()), deed.at());
        }
        return deed.conversation();
    }

    private void mayPost(Conversation conversation) {
        // Bots may post in public channels without being in them.
        if (!(deed.actor().isBot() && conversation.kind() == Kind.CHANNEL)) {
            deed.memberships().require(conversation, deed.actor().id());
        }
        if (conversation.posting().equals("admins") && !deed.actor().isAdmin() && !args.has("thread_ts")) {
            throw ChatException.of(
                    "restricted_action",
                    "Only admins post in '" + conversation.channelName() + "': answer in a thread");
        }
    }
}
