package dev.grindstone.server.cli.world;

import dev.grindstone.server.Home;
import dev.grindstone.server.cli.console.Console;
import dev.grindstone.server.client.OperatorClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Lists the worlds of the server that runs. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "List the worlds of the server that runs.")
final class ListCommand implements Runnable {

    @Mixin
    private Console console = new Console();

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Override
    public void run() {
        JsonNode worlds =
                OperatorClient.of(Home.ofThisProcess()).get("/v1/worlds").path("worlds");
        for (JsonNode world : worlds) {
            if (json) {
                console.json(world);
            } else {
                console.say(String.format(
                        "%-12s %-8s %s",
                        world.path("id").asString(),
                        world.path("time").asString(),
                        world.path("now").asString()));
                world.path("urls")
                        .forEachEntry((app, url) -> console.say("             " + app + "  " + url.asString()));
            }
        }
    }
}
