package dev.grindstone.server.agents.anthropic;

import dev.grindstone.episodes.stage.SceneSettings;
import dev.grindstone.server.Json;
import dev.grindstone.server.Trouble;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * The entry of a tool in a request.
 *
 * @param json the entry
 * @param beta the value of the header that older versions of the tool need; empty for current ones
 */
record ToolEntry(ObjectNode json, Optional<String> beta) {

    private static final List<String> TOOLSETS = List.of("browser_toolset_20260801", "computer_toolset_20260801");

    /** Single tools, which came before the toolsets, by type, with the header each needs. */
    private static final Map<String, String> SINGLE = Map.of(
            "computer_20250124", "computer-use-2025-01-24",
            "computer_20251124", "computer-use-2025-11-24");

    /**
     * The entry of a type of tool.
     *
     * @param surface the language of its calls
     */
    static ToolEntry of(String type, String surface) {
        boolean isBrowser = surface.equals("anthropic_browser");
        String beta = SINGLE.get(type);
        if (TOOLSETS.contains(type) && type.startsWith("browser") == isBrowser) {
            return new ToolEntry(Json.MAPPER.createObjectNode().put("type", type), Optional.empty());
        }
        if (beta == null || isBrowser) {
            throw Trouble.badInput(
                    "there is no tool '" + type + "' for the surface " + surface,
                    type,
                    "choose browser_toolset_20260801 for anthropic_browser, and computer_toolset_20260801, computer_20251124"
                            + " or computer_20250124 for anthropic_computer");
        }
        SceneSettings screen = SceneSettings.withCookies(Map.of());
        ObjectNode json = Json.MAPPER
                .createObjectNode()
                .put("type", type)
                .put("name", "computer")
                .put("display_width_px", screen.width())
                .put("display_height_px", screen.height());
        if (type.equals("computer_20251124")) {
            json.put("enable_zoom", true);
        }
        return new ToolEntry(json, Optional.of(beta));
    }
}
