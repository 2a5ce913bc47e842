package dev.grindstone.server.cli.tasks;

import dev.grindstone.server.Home;
import dev.grindstone.server.Trouble;
import dev.grindstone.server.cli.console.Console;
import dev.grindstone.server.hosting.Installation;
import dev.grindstone.tasks.author.Skeleton;
import dev.grindstone.tasks.author.TaskSchema;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the first version of a task. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = {
            "Write a small task that is complete as it is, with a word on each key, to be changed into yours.",
            "A schema is put beside it, so that an editor completes keys and marks mistakes."
        })
final class NewCommand implements Runnable {

    private static final String SCHEMA = "task.schema.json";

    @Mixin
    private Console console = new Console();

    @Parameters(paramLabel = "PACKDIR/NAME", description = "The pack's folder and the task's name in it.")
    private Path file = Path.of("");

    @Option(names = "--app", paramLabel = "APP", defaultValue = "mail", description = "The clone it starts in.")
    private String app = "mail";

    @Option(
            names = "--world",
            paramLabel = "NAME",
            defaultValue = Installation.DEFAULT_WORLD,
            description = "The world it plays in (default: ${DEFAULT-VALUE}).")
    private String world = Installation.DEFAULT_WORLD;

    @Override
    public void run() {
        Installation installation = Installation.in(Home.ofThisProcess());
        installation.clone(app);
        installation.requireKnown(world);
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.yaml$", "");
        if (!name.matches("[a-z0-9-]+")) {
            throw Trouble.badInput(
                    "'" + name + "' cannot be a task's name", name, "use lower-case letters, digits and hyphens");
        }
        Path given = file.getParent();
        Path pack = given == null ? Path.of(".") : given;
        Path task = pack.resolve(name + ".yaml");
        write(pack, task, Skeleton.of(app, world, SCHEMA));
        console.say("Wrote " + task + ", a task that is complete as it is, and " + pack.resolve(SCHEMA)
                + " for your editor. Next:");
        for (String next : List.of(
                "edit " + task,
                "grindstone tasks look --pack " + pack + " " + name
                        + " [--after N]    # the roles and names on its page",
                "grindstone tasks verify --pack " + pack + " " + name,
                "grindstone run --pack " + pack + " " + name)) {
            console.say("  " + next);
        }
    }

    private static void write(Path pack, Path task, String text) {
        try {
            Files.createDirectories(pack);
            Files.writeString(task, text, StandardOpenOption.CREATE_NEW);
            Files.writeString(pack.resolve(SCHEMA), TaskSchema.text());
        } catch (FileAlreadyExistsException e) {
            throw Trouble.conflict(e.getMessage() + " exists", task, "choose another name, or remove it first");
        } catch (IOException e) {
            throw Trouble.environment("the task cannot be written to " + pack, e, "give a folder you may write to");
        }
    }
}
