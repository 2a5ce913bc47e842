package dev.grindstone.server.cli.tasks;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands on tasks. */
@Command(
        name = "tasks",
        mixinStandardHelpOptions = true,
        description = "List the tasks at hand, write new ones, and prove that they can be solved and not be fooled.",
        subcommands = {ListCommand.class, VerifyCommand.class, NewCommand.class, LookCommand.class, SchemaCommand.class
        })
public final class TasksCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec command;

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), "which command on tasks?");
    }
}
