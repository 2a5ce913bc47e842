package dev.grindstone.server.cli.world;

import dev.grindstone.kit.world.Worlds;
import dev.grindstone.server.Home;
import dev.grindstone.server.cli.console.Console;
import dev.grindstone.server.client.OperatorClient;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Shows what changed in a world of the server that runs. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Show what differs from the start in a world of the server that runs, row by row.")
final class DiffCommand implements Runnable {

    @Mixin
    private Console console = new Console();

    @Parameters(
            paramLabel = "ID",
            arity = "0..1",
            defaultValue = Worlds.DEFAULT,
            description = "The world (default: ${DEFAULT-VALUE}).")
    private String id = Worlds.DEFAULT;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Override
    public void run() {
        JsonNode changes = OperatorClient.of(Home.ofThisProcess())
                .get("/v1/worlds/" + id + "/diff")
                .path("changes");
        for (JsonNode change : changes) {
            if (json) {
                console.json(change);
            } else {
                show(change);
            }
        }
        if (changes.isEmpty() && !json) {
            console.say(id + " is as it was at the start");
        }
    }

    private void show(JsonNode change) {
        console.say(change.path("table").asString() + " " + change.path("key").asString() + ": "
                + change.path("kind").asString().toLowerCase(Locale.ROOT));
        JsonNode before = change.path("before");
        change.path("after").forEachEntry((column, after) -> {
            String was = before.has(column) ? before.path(column).toString() + " → " : "";
            console.say("  " + column + ": " + was + after);
        });
    }
}
