package dev.grindstone.chat.api.call;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.conversation.Memberships;
import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.message.Messages;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.chat.workspace.Ts;
import dev.grindstone.kit.world.World;
import java.util.Map;
import java.util.OptionalLong;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * One call, read as far as all methods have it in common.
 *
 * @param who calls; null where no token is needed
 * @param origin scheme, host and port as the caller sees them
 */
public record Call(World world, @Nullable Caller who, Arguments args, String origin) {

    /** The tables of the app. */
    public DSLContext db() {
        return world.db("chat");
    }

    /** Who calls. */
    public Caller caller() {
        Caller known = who;
        if (known == null) {
            throw ChatException.of("not_authed", "No token was sent: send one as 'Authorization: Bearer …'");
        }
        return known;
    }

    /** The member who calls. */
    public Member me() {
        return caller().member();
    }

    /** Conversations as the caller sees them. */
    public Conversations conversations() {
        return new Conversations(db(), me().id());
    }

    /** Messages as the caller sees them. */
    public Messages messages() {
        return new Messages(db(), me().id());
    }

    /** The conversation whose id is the argument {@code channel}. */
    public Conversation channel() {
        String key = args.required("channel");
        return conversations()
                .byKey(key)
                .orElseThrow(() -> ChatException.of(
                        "channel_not_found",
                        "There is no conversation '" + key + "' that you can see: give an id such as C0…"));
    }

    /** The same, when its messages may be read: others' channels only by people. */
    public Conversation readable() {
        Conversation found = channel();
        if (caller().isBot() && !new Memberships(db()).has(found.id(), me().id())) {
            throw ChatException.of("not_in_channel", "The bot is not in this channel: invite it first");
        }
        return found;
    }

    /** The member whose id an argument is. */
    public Member user(String argument) {
        return member(args.required(argument));
    }

    /** The member of an id. */
    public Member member(String key) {
        OptionalLong number = Id.USER.number(key);
        if (number.isEmpty()) {
            throw ChatException.of("user_not_found", "'" + key + "' is no id of a member such as U0…");
        }
        return new Members(db()).require(number.getAsLong());
    }

    /** The message of a conversation whose ts is an argument. */
    public Message message(Conversation conversation, String argument) {
        String text = args.required(argument);
        OptionalLong ts = Ts.parse(text);
        if (ts.isEmpty()) {
            throw ChatException.of("bad_timestamp", "'" + text + "' is no ts such as 1700000000.000109");
        }
        return messages()
                .at(conversation.id(), ts.getAsLong())
                .orElseThrow(() -> ChatException.of("message_not_found", "There is no message " + text + " here"));
    }

    /** Carries out a command as the caller. */
    public @Nullable Object run(String command, Map<String, ?> arguments) {
        return world.run(command, me().acting(), arguments);
    }

    /** The same, of a command whose result is a number. */
    public long make(String command, Map<String, ?> arguments) {
        return run(command, arguments) instanceof Number number ? number.longValue() : 0;
    }
}
