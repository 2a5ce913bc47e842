package dev.grindstone.server.cli.world;

import dev.grindstone.kit.world.Worlds;
import dev.grindstone.server.Home;
import dev.grindstone.server.cli.console.Console;
import dev.grindstone.server.client.OperatorClient;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Forks a world of the server that runs. */
@Command(
        name = "fork",
        mixinStandardHelpOptions = true,
        description = "Make a world in the present state of another one of the server that runs.")
final class ForkCommand implements Runnable {

    @Mixin
    private Console console = new Console();

    @Parameters(paramLabel = "NEW", description = "The fork's id: lower-case letters, digits and hyphens.")
    private String fork = "";

    @Option(
            names = "--from",
            paramLabel = "ID",
            defaultValue = Worlds.DEFAULT,
            description = "The world to fork (default: ${DEFAULT-VALUE}).")
    private String origin = Worlds.DEFAULT;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Override
    public void run() {
        JsonNode world =
                OperatorClient.of(Home.ofThisProcess()).post("/v1/worlds/" + origin + "/fork", Map.of("id", fork));
        if (json) {
            console.json(world);
        } else {
            world.path("urls").forEachEntry((app, url) -> console.say(app + "  " + url.asString()));
        }
    }
}
