package dev.grindstone.server.cli.world;

import dev.grindstone.server.Home;
import dev.grindstone.server.cli.console.Console;
import dev.grindstone.server.cli.console.Fixture;
import dev.grindstone.server.hosting.Installation;
import dev.grindstone.snapshot.Image;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a world's start image. */
@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        description = {
            "Make a world's start image from its fixture and keep it.",
            "The same code, fixture and seed give the same rows; one that is kept already is not made again."
        })
final class BuildCommand implements Runnable {

    @Mixin
    private Console console = new Console();

    @Mixin
    private Fixture fixture = new Fixture();

    @Option(names = "--force", description = "Make it again.")
    private boolean force;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Override
    public void run() {
        Installation installation = Installation.in(Home.ofThisProcess());
        installation.requireKnown(fixture.world());
        Image image = force
                ? installation.library().build(fixture.world(), fixture.seed())
                : installation.image(fixture.world(), fixture.seed(), console::progress);
        if (json) {
            console.json(Map.of(
                    "world", fixture.world(),
                    "seed", fixture.seed(),
                    "bytes", image.size(),
                    "image_digest", image.digest()));
        } else {
            console.say(fixture.world() + ", seed " + fixture.seed() + ": " + image.size() / 1024 + " KiB, "
                    + image.digest());
        }
    }
}
