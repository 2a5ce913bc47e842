package dev.grindstone.chat.forward;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Directs;
import dev.grindstone.chat.message.Deed;
import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.message.file.Files;
import dev.grindstone.chat.message.unfurl.Quote;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code chat.forward} (a message or a {@code file}; users: the ids of channels, each of which gets it, and of people,
 * who get it together; text goes above it).
 */
public final class ForwardCommands {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final int MOST_PEOPLE = 8;

    private ForwardCommands() {}

    /** Adds it. */
    public static void addTo(CommandRegistry commands) {
        commands.add("chat.forward", (world, by, args) -> {
            forward(world, by, args);
            return null;
        });
    }

    private static void forward(World world, Person by, Args args) {
        Deed deed = new Deed(world, by, args);
        Map<String, Object> post = new HashMap<>();
        post.put("text", args.text("text", ""));
        String file = args.text("file", "");
        if (file.isEmpty()) {
            Message message = deed.message();
            if (message.isTombstone() || message.ephemeralFor() != null) {
                throw ChatException.of("message_not_found", "The message is gone, or only you see it: forward another");
            }
            post.put("attachments", JSON.writeValueAsString(List.of(card(deed, message))));
        } else {
            post.put("files", List.of(new Files(deed.db(), by.id()).named(file).id()));
        }
        for (String channel : destinations(deed)) {
            post.put("channel", channel);
            world.run("chat.post", by, post);
        }
    }

    private static Map<String, Object> card(Deed deed, Message message) {
        Conversation from = deed.conversations().named(Long.toString(message.conversationId()));
        @Nullable Long root = message.threadId();
        String path =
                Quote.path(from, message, root == null ? null : deed.messages().require(root));
        Map<String, Object> card = new Quote(deed.db(), deed.actor().id()).of(from, message, path, true);
        card.put("id", 1);
        return card;
    }

    private static List<String> destinations(Deed deed) {
        List<String> keys = deed.args().texts("users");
        if (keys.isEmpty()) {
            throw ChatException.of("users_list_not_supplied", "Choose at least one person or channel to send it to");
        }
        List<String> destinations = new ArrayList<>();
        List<Long> people = new ArrayList<>();
        for (String key : keys) {
            if (Id.USER.number(key).isPresent() || key.startsWith("@")) {
                people.add(new Members(deed.db()).named(key).id());
            } else {
                destinations.add(Deed.open(deed.conversations().named(key)).key());
            }
        }
        if (people.size() > MOST_PEOPLE) {
            throw ChatException.of(
                    "too_many_users",
                    "A direct conversation takes at most " + MOST_PEOPLE + " others, not " + people.size()
                            + ": choose a channel instead");
        }
        if (!people.isEmpty()) {
            destinations.add(new Directs(deed.world())
                    .open(deed.actor().id(), people, deed.at())
                    .key());
        }
        return destinations;
    }
}
