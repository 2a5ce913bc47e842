package dev.grindstone.chat.api.robots;

import dev.grindstone.chat.message.Deed;
import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.message.kit.KitIds;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Member;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes one block of a message that an app has posted. */
final class BlockChange {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern NAMED = Pattern.compile("<@([A-Z0-9]+)>");

    private final Deed deed;
    private final Message message;
    private final ArrayNode blocks;
    private final String id;

    BlockChange(Deed deed) {
        this.deed = deed;
        this.message = deed.message();
        this.blocks = KitIds.read(message.blocks() == null ? "[]" : message.blocks());
        this.id = deed.args().text("block_id");
    }

    private int place() {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).path("block_id").asString("").equals(id)) {
                return i;
            }
        }
        throw ChatException.of("block_not_found", "The message has no block '" + id + "'");
    }

    private Object write(ArrayNode changed) {
        deed.world()
                .run(
                        "chat.edit",
                        deed.actor().acting(),
                        Map.of("message", message.id(), "text", message.text(), "blocks", changed.toString()));
        return Map.of();
    }

    /** Puts others in its place, or none. */
    Object set() {
        int place = place();
        ArrayNode changed = JSON.createArrayNode();
        for (int i = 0; i < blocks.size(); i++) {
            if (i == place) {
                JSON.readTree(deed.args().text("blocks", "[]")).forEach(changed::add);
            } else {
                changed.add(blocks.get(i));
            }
        }
        return write(changed);
    }

    /** Counts somebody's vote in the second line of a section, or takes it back. */
    Object vote() {
        Member voter = deed.member("voter");
        int place = place();
        boolean single = deed.args().flag("single", true);
        for (int i = 0; i < blocks.size(); i++) {
            boolean has = voters(blocks.get(i)).contains(voter.key());
            if (i == place) {
                count(blocks.get(i), voter.key(), !has);
            } else if (single && has) {
                count(blocks.get(i), voter.key(), false);
            }
        }
        return write(blocks);
    }

    private static Set<String> voters(JsonNode block) {
        Set<String> voters = new LinkedHashSet<>();
        String text = block.path("text").path("text").asString("");
        if (block.path("type").asString("").equals("section") && text.contains("\n")) {
            Matcher named = NAMED.matcher(text.substring(text.indexOf('\n')));
            while (named.find()) {
                voters.add(named.group(1));
            }
        }
        return voters;
    }

    private static void count(JsonNode block, String voter, boolean adds) {
        if (block.path("text") instanceof ObjectNode text) {
            List<String> voters = new ArrayList<>(voters(block));
            voters.remove(voter);
            if (adds) {
                voters.add(voter);
            }
            String title = text.path("text").asString("").split("\n", 2)[0];
            String names = voters.stream().map(each -> "<@" + each + ">").collect(Collectors.joining(", "));
            text.put("text", voters.isEmpty() ? title : title + "\n`" + voters.size() + "` " + names);
        }
    }
}
