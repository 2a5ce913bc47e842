package dev.grindstone.chat.message.unfurl;

import static dev.grindstone.chat.db.Tables.TEAM;

import dev.grindstone.chat.message.Deed;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.kit.world.CommandRegistry;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code chat.describeLink} (url, title; text, service, color): what previews of a link say, for pages of elsewhere. */
public final class LinkFacts {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private LinkFacts() {}

    /** Adds the command. */
    public static void addTo(CommandRegistry commands) {
        commands.add("chat.describeLink", (world, by, args) -> {
            describe(new Deed(world, by, args));
            return null;
        });
    }

    private static void describe(Deed deed) {
        String url = deed.args().text("url");
        String title = deed.args().text("title");
        if (!url.matches("https?://[^\\s<>|]+") || title.isBlank()) {
            throw ChatException.of(
                    "invalid_link", "'" + url + "' has to be an address such as https://example.org and have a title");
        }
        String before = deed.db().select(TEAM.LINKS).from(TEAM).fetchSingle(TEAM.LINKS);
        ObjectNode all = (ObjectNode) JSON.readTree(before);
        ObjectNode told = all.putObject(Unfurls.bare(url)).put("title", title);
        for (String name : new String[] {"text", "service", "color"}) {
            String value = deed.args().text(name, "");
            if (!value.isEmpty()) {
                told.put(name, value);
            }
        }
        deed.db().update(TEAM).set(TEAM.LINKS, all.toString()).execute();
    }
}
