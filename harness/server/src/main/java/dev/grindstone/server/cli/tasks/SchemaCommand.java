package dev.grindstone.server.cli.tasks;

import dev.grindstone.server.cli.console.Console;
import dev.grindstone.tasks.author.TaskSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the schema of task files. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = "Print the JSON Schema of task files, for an editor that completes keys and marks mistakes.")
final class SchemaCommand implements Runnable {

    @Mixin
    private Console console = new Console();

    @Override
    public void run() {
        console.say(TaskSchema.text().strip());
    }
}
