package dev.grindstone.server.cli.world;

import dev.grindstone.server.Home;
import dev.grindstone.server.Trouble;
import dev.grindstone.server.cli.console.Console;
import dev.grindstone.server.cli.console.Fixture;
import dev.grindstone.server.client.OperatorClient;
import dev.grindstone.server.hosting.Installation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a world into a file. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Write a world into a plain database file that any H2 tool opens.")
final class ExportCommand implements Runnable {

    private static final String ENDING = ".mv.db";

    @Mixin
    private Console console = new Console();

    @Mixin
    private Fixture fixture = new Fixture();

    @Option(
            names = "--running",
            paramLabel = "ID",
            description = "The present state of this world of the server that runs, instead of a fixture's start.")
    private @Nullable String running;

    @Parameters(paramLabel = "FILE", description = "The file to write; it must end in " + ENDING + " and not exist.")
    private Path file = Path.of("");

    @Override
    public void run() {
        if (!file.toString().endsWith(ENDING) || Files.exists(file)) {
            throw Trouble.badInput(
                    "'" + file + "' cannot be written",
                    file,
                    "name a file that ends in " + ENDING + " and does not exist");
        }
        Home home = Home.ofThisProcess();
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            if (running != null) {
                out.write(OperatorClient.of(home).bytes("/v1/worlds/" + running + "/export"));
            } else {
                Installation.in(home)
                        .image(fixture.world(), fixture.seed(), console::progress)
                        .writeTo(out);
            }
        } catch (IOException e) {
            throw Trouble.environment(
                    "'" + file + "' cannot be written: " + e.getMessage(), file, "choose another place");
        }
        String url = "jdbc:h2:" + file.toAbsolutePath().toString().replace(ENDING, "");
        console.say(file + " is written; open it with any H2 tool, without user and password: " + url);
    }
}
