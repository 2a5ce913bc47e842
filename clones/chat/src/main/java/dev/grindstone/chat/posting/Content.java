package dev.grindstone.chat.posting;

import dev.grindstone.chat.message.Bodies;
import dev.grindstone.chat.message.kit.KitIds;
import dev.grindstone.chat.message.kit.KitRules;
import dev.grindstone.chat.text.MrkdwnWriter;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.kit.world.Args;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** What a message is going to say, checked. */
record Content(
        String text,
        @Nullable String blocks,
        @Nullable String attachments,
        @Nullable String metadata) {
    /** The most characters of a message. */
    static final int LONGEST = 40_000;

    private static final int MOST_BLOCKS = 50;
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    static Content of(DSLContext db, Args args) {
        return of(db, args, false);
    }

    /** @param mayBeEmpty for a message of files alone */
    static Content of(DSLContext db, Args args, boolean mayBeEmpty) {
        String blocks = blocks(args.textOrNull("blocks"));
        String attachments = list(args.textOrNull("attachments"), "attachments", "invalid_attachments");
        String text = Handles.of(db).resolve(args.text("text", ""));
        if (text.isBlank() && blocks != null) {
            text = MrkdwnWriter.write(new Bodies(db).of("", blocks));
        }
        if (text.isBlank() && blocks == null && attachments == null && !mayBeEmpty) {
            throw ChatException.of("no_text", "The message is empty: give it some text");
        }
        if (text.length() > LONGEST) {
            throw ChatException.of(
                    "msg_too_long",
                    "The message has " + text.length() + " characters, more than " + LONGEST
                            + ": shorten it or send it in parts");
        }
        return new Content(text, blocks, attachments, args.textOrNull("metadata"));
    }

    /** Blocks with all their ids, or null for none. */
    private static @Nullable String blocks(@Nullable String json) {
        if (json == null || json.isBlank()) {
            return null;
        }
        JsonNode parsed;
        try {
            parsed = JSON.readTree(json);
        } catch (JacksonException e) {
            throw ChatException.of("invalid_blocks", "The blocks are no JSON: correct them");
        }
        if (!parsed.isArray()) {
            throw ChatException.of("invalid_blocks", "The blocks are no JSON array: correct them");
        }
        List<String> problems = KitRules.problems(parsed, MOST_BLOCKS);
        if (!problems.isEmpty()) {
            throw ChatException.of("invalid_blocks", String.join("\n", problems));
        }
        return parsed.isEmpty() ? null : KitIds.fill((ArrayNode) parsed).toString();
    }

    /** A JSON array of objects, or null for none. */
    private static @Nullable String list(@Nullable String json, String what, String code) {
        if (json == null || json.isBlank()) {
            return null;
        }
        try {
            JsonNode parsed = JSON.readTree(json);
            boolean fits = parsed.isArray() && parsed.size() <= MOST_BLOCKS;
            for (JsonNode each : parsed) {
                fits &= each.isObject();
            }
            if (fits) {
                return parsed.isEmpty() ? null : parsed.toString();
            }
        } catch (JacksonException e) {
            // Told below.
        }
        throw ChatException.of(
                code, "The " + what + " are no JSON array of at most " + MOST_BLOCKS + " objects: correct them");
    }
}
