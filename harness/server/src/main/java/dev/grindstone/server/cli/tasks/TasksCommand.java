package dev.grindstone.server.cli.tasks;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands on tasks. */
@Command(
        name = "tasks",
        mixinStandardHelpOptions = true,
        description = {
            "List and count the tasks at hand, write new ones, prove that they can be solved and not be fooled,",
            "and explain what came of them."
        },
        subcommands = {
            ListCommand.class,
            CountCommand.class,
            NewCommand.class,
            LookCommand.class,
            SchemaCommand.class,
            VerifyCommand.class,
            AttackCommand.class,
            ExplainCommand.class,
            RegradeCommand.class
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
