package dev.grindstone.server.bench.steps;

import dev.grindstone.episodes.Observation;
import dev.grindstone.episodes.surface.Outcome;
import dev.grindstone.episodes.surface.Screen;
import dev.grindstone.episodes.surface.Surface;
import dev.grindstone.server.Json;
import dev.grindstone.server.bench.figure.Effort;
import dev.grindstone.server.bench.figure.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** What a model's own language costs in a step: its call is read, and the reply to it is made, with a real screenshot. */
final class Languages {

    private final Effort effort;
    private final Observation seen;

    Languages(Effort effort, Observation seen) {
        this.effort = effort;
        this.seen = seen;
    }

    Reading reading(String figure, Surface surface) {
        JsonNode call = calls().path(surface.name());
        if (call.isMissingNode()) {
            throw new IllegalStateException(
                    "calls.json has no call in the language '" + surface.name() + "': write one");
        }
        Screen screen = Screen.of(seen);
        Outcome outcome = new Outcome(List.of(), null, seen);
        return new Reading(
                figure,
                "ms",
                effort.millis(effort.of(2_000, 200), () -> {
                    surface.read(call, screen);
                    var unused = surface.reply(call, outcome).toString();
                }),
                null);
    }

    private static JsonNode calls() {
        try (InputStream file = Objects.requireNonNull(Languages.class.getResourceAsStream("calls.json"))) {
            return Json.MAPPER.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
