package dev.grindstone.server.cli.world;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands on worlds. */
@Command(
        name = "world",
        mixinStandardHelpOptions = true,
        description = {
            "Build, export, reset, fork and compare worlds.",
            "build and export work on fixtures; list, reset, fork, diff and export --running on the server that runs."
        },
        subcommands = {
            BuildCommand.class,
            ExportCommand.class,
            ListCommand.class,
            ResetCommand.class,
            ForkCommand.class,
            DiffCommand.class
        })
public final class WorldCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec command;

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), "which command on a world?");
    }
}
