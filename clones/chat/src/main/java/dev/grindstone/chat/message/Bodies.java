package dev.grindstone.chat.message;

import static dev.grindstone.chat.db.Tables.EMOJI;

import dev.grindstone.chat.text.Block;
import dev.grindstone.chat.text.Mrkdwn;
import dev.grindstone.chat.text.RichJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** What messages say, as rich text. */
public final class Bodies {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Set<String> custom;

    public Bodies(DSLContext db) {
        this.custom = db.select(EMOJI.NAME).from(EMOJI).fetchSet(EMOJI.NAME);
    }

    /** The rich text of a message: of its blocks, or else of its text. */
    public List<Block> of(Message message) {
        return of(message.text(), message.blocks());
    }

    /** The same, of what is going to be a message. */
    public List<Block> of(String text, @Nullable String blocks) {
        List<Block> rich = blocks == null ? List.of() : rich(blocks);
        return rich.isEmpty() ? Mrkdwn.parse(text, custom::contains) : rich;
    }

    private static List<Block> rich(String blocks) {
        List<Block> found = new ArrayList<>();
        try {
            for (JsonNode block : JSON.readTree(blocks)) {
                if (block.path("type").asString("").equals("rich_text")) {
                    found.addAll(RichJson.read(block));
                }
            }
        } catch (JacksonException e) {
            return List.of(); // commands refuse such blocks; a world may hold them all the same
        }
        return found;
    }
}
