package dev.grindstone.server.cli.world;

import dev.grindstone.kit.world.Worlds;
import dev.grindstone.server.Home;
import dev.grindstone.server.cli.console.Console;
import dev.grindstone.server.client.OperatorClient;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Resets a world of the server that runs. */
@Command(
        name = "reset",
        mixinStandardHelpOptions = true,
        description = "Drop all that happened in a world of the server that runs, and show the proof.")
final class ResetCommand implements Callable<Integer> {

    @Mixin
    private Console console = new Console();

    @Parameters(
            paramLabel = "ID",
            arity = "0..1",
            defaultValue = Worlds.DEFAULT,
            description = "The world (default: ${DEFAULT-VALUE}).")
    private String id = Worlds.DEFAULT;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        JsonNode proof = OperatorClient.of(Home.ofThisProcess()).post("/v1/worlds/" + id + "/reset", Map.of());
        boolean isEqual = proof.path("is_equal").asBoolean();
        if (json) {
            console.json(proof);
        } else {
            console.say(id + " is reset: its bytes are " + (isEqual ? "" : "NOT ") + "the image's, "
                    + proof.path("image_digest").asString());
        }
        return isEqual ? 0 : 1;
    }
}
