package dev.grindstone.server.agents.command;

import dev.grindstone.episodes.Observation;
import dev.grindstone.episodes.StepResult;
import dev.grindstone.episodes.hand.ActionResult;
import dev.grindstone.episodes.stage.Picture;
import dev.grindstone.server.Json;
import dev.grindstone.server.agents.command.ProgramSettings.Screenshots;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a program is told before each step: the observation as the operator API words it, in one line. */
final class ObservationLine {

    private final Screenshots screenshots;
    private final @Nullable Path folder;
    private int pictures;

    /** @param folder where pictures are written; null unless they are written to files */
    ObservationLine(Screenshots screenshots, @Nullable Path folder) {
        this.screenshots = screenshots;
        this.folder = folder;
    }

    /**
     * The line.
     *
     * @param before what came of the step before; null at the start
     * @param reply to the calls of the program's model; null when there were none
     */
    String of(Observation seen, @Nullable StepResult before, @Nullable JsonNode reply) {
        ObjectNode line = Json.MAPPER.createObjectNode().put("type", "observation");
        line.put("goal", seen.goal()).put("url", seen.url()).put("title", seen.title());
        ArrayNode tabs = line.putArray("tabs");
        seen.tabs().forEach(tab -> tabs.add(Json.MAPPER.valueToTree(tab)));
        ArrayNode viewport = line.putArray("viewport");
        seen.viewport().forEach(viewport::add);
        line.set("screenshot", picture(seen.screenshot()));
        line.put("snapshot", seen.snapshot()).put("focused_ref", seen.focusedRef());
        line.put("last_action_error", seen.lastActionError());
        line.set("dialogs", Json.MAPPER.valueToTree(seen.dialogs()));
        line.set("downloads", Json.MAPPER.valueToTree(seen.downloads()));
        line.put("step", seen.step()).put("max_steps", seen.maxSteps());
        ArrayNode results = line.putArray("results");
        if (before != null) {
            before.results().forEach(result -> results.add(result(result)));
        }
        if (reply != null) {
            line.set("provider_result", reply);
        }
        return Json.line(line);
    }

    private ObjectNode result(ActionResult result) {
        ObjectNode json =
                Json.MAPPER.createObjectNode().put("type", result.type()).put("text", result.text());
        json.set("screenshot", picture(result.picture()));
        return json;
    }

    private JsonNode picture(@Nullable Picture picture) {
        if (picture == null || screenshots == Screenshots.NONE) {
            return JsonNodeFactory.instance.nullNode();
        }
        ObjectNode json = Json.MAPPER.createObjectNode().put("media_type", "image/png");
        return folder == null
                ? json.put("base64", Base64.getEncoder().encodeToString(picture.bytes()))
                : json.put("path", written(folder, picture).toString());
    }

    private Path written(Path into, Picture picture) {
        try {
            return Files.write(into.resolve(String.format("%04d.png", ++pictures)), picture.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
