package dev.grindstone.server.cli.serve;

import dev.grindstone.server.Home;
import dev.grindstone.server.api.Token;
import dev.grindstone.server.cli.console.BrowserOptions;
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
            "All listen on 127.0.0.1 only, but for pages of episodes with --pages-address. Ctrl-C ends it."
        })
public final class ServeCommand implements Runnable {

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

    @Mixin
    private Sessions sessions = new Sessions();

    @Mixin
    private BrowserOptions browserOptions = new BrowserOptions();

    @Option(
            names = "--ready-file",
            paramLabel = "FILE",
            description = "Write addresses, ports and token here once all is served, as JSON; at once and whole.")
    private @Nullable Path readyFile;

    @Option(
            names = "--exit-with-parent",
            description = "End when standard input ends, which it does when the process that started this one is gone.")
    private boolean exitWithParent;

    @Override
    public void run() {
        Token token = access.token();
        Serving.Wish wish = new Serving.Wish(
                fixture.world(),
                fixture.seed(),
                ports.pages(),
                ports.operator(),
                sessions.limits(),
                token,
                packs.place(),
                mailPorts.wish(),
                browserOptions.place());
        if (exitWithParent) {
            // From now on, so that it ends a start that takes its time as well.
            ParentWatch.start(System.in, () -> System.exit(0));
        }
        UntilStopped.run(() -> Serving.start(Home.ofThisProcess(), wish, console::progress), (serving, end) -> {
            serving.onEmpty(end);
            Greeting.show(serving, console);
            if (readyFile != null) {
                serving.whereabouts().announceIn(readyFile);
            }
        });
    }
}
