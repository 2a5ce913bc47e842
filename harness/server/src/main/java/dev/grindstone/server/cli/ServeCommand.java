package dev.grindstone.server.cli;

import dev.grindstone.server.Home;
import dev.grindstone.server.api.Token;
import dev.grindstone.server.cli.console.Console;
import dev.grindstone.server.cli.console.Fixture;
import dev.grindstone.server.cli.console.Packs;
import dev.grindstone.server.serving.Serving;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the clones until it is stopped. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Serve the clones for a person or an agent with a browser, and the operator API.",
            "All listen on 127.0.0.1 only. Ctrl-C ends it."
        })
final class ServeCommand implements Runnable {

    @Mixin
    private Console console = new Console();

    @Mixin
    private Fixture fixture = new Fixture();

    @Mixin
    private Ports ports = new Ports();

    @Mixin
    private MailPorts mailPorts = new MailPorts();

    @Mixin
    private Packs packs = new Packs();

    @Mixin
    private Access access = new Access();

    @Option(
            names = "--max-episodes",
            paramLabel = "N",
            defaultValue = "8",
            description = "How many episodes may run at once (default: ${DEFAULT-VALUE}).")
    private int maxEpisodes;

    @Option(
            names = "--ready-file",
            paramLabel = "FILE",
            description = "Write ports and token here once all is served, as JSON.")
    private @Nullable Path readyFile;

    @Override
    public void run() {
        Token token = access.token();
        Serving.Wish wish = new Serving.Wish(
                fixture.world(),
                fixture.seed(),
                ports.pages(),
                ports.operator(),
                maxEpisodes,
                token,
                packs.place(),
                mailPorts.wish());
        UntilStopped.run(() -> Serving.start(Home.ofThisProcess(), wish, console::progress), serving -> {
            Greeting.show(serving, console);
            if (readyFile != null) {
                serving.whereabouts().writeTo(readyFile);
            }
        });
    }
}
