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
            "Build worlds from their fixtures (build, export),",
            "and work on the worlds of the server that runs (list, reset, fork, diff, export --running)."
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
