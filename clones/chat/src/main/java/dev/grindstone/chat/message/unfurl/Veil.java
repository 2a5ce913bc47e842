package dev.grindstone.chat.message.unfurl;

import static dev.grindstone.chat.db.Tables.CONVERSATION;

import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.workspace.Id;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Hides what messages quote of conversations that the viewer does not see: one query for a window of messages. */
public final class Veil {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final Pattern PLACE = Pattern.compile("\"channel_id\":\"([CDG][A-Z0-9]+)\"");
    private static final List<String> TOLD = List.of(
            "text",
            "fallback",
            "files",
            "message_blocks",
            "author_name",
            "author_subname",
            "author_id",
            "footer",
            "ts");

    private final Set<String> hidden;

    private Veil(Set<String> hidden) {
        this.hidden = hidden;
    }

    /** For the messages of a window. */
    public static Veil of(DSLContext db, long viewer, Collection<Message> messages) {
        Map<String, Long> places = new HashMap<>();
        for (Message message : messages) {
            @Nullable String json = message.attachments();
            Matcher matcher = PLACE.matcher(json == null ? "" : json);
            while (matcher.find()) {
                number(matcher.group(1)).ifPresent(id -> places.put(matcher.group(1), id));
            }
        }
        if (places.isEmpty()) {
            return new Veil(Set.of());
        }
        Set<Long> seen = db.select(CONVERSATION.ID)
                .from(CONVERSATION)
                .where(CONVERSATION.ID.in(places.values()))
                .and(Conversations.visible(db, viewer))
                .fetchSet(CONVERSATION.ID);
        places.values().removeAll(seen);
        return new Veil(Set.copyOf(places.keySet()));
    }

    private static OptionalLong number(String key) {
        for (Id form : List.of(Id.CHANNEL, Id.DIRECT, Id.GROUP)) {
            OptionalLong number = form.number(key);
            if (number.isPresent()) {
                return number;
            }
        }
        return OptionalLong.empty();
    }

    /** Attachments as the viewer may see them. */
    public @Nullable String over(@Nullable String attachments) {
        if (attachments == null || hidden.isEmpty()) {
            return attachments;
        }
        try {
            JsonNode all = JSON.readTree(attachments);
            for (JsonNode each : all) {
                if (each instanceof ObjectNode card
                        && hidden.contains(card.path("channel_id").asString(""))) {
                    card.remove(TOLD);
                    card.put("private_channel_prompt", true);
                }
            }
            return all.toString();
        } catch (JacksonException e) {
            return null; // what cannot be read is not told, either
        }
    }
}
