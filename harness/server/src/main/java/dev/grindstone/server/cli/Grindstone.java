package dev.grindstone.server.cli;

import dev.grindstone.server.Version;
import dev.grindstone.server.cli.evaluation.EvalCommand;
import dev.grindstone.server.cli.export.ExportCommand;
import dev.grindstone.server.cli.serve.ServeCommand;
import dev.grindstone.server.cli.tasks.TasksCommand;
import dev.grindstone.server.cli.world.WorldCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command of which all others are subcommands. */
@Command(
        name = "grindstone",
        mixinStandardHelpOptions = true,
        versionProvider = Grindstone.BuiltVersion.class,
        description = {
            "Clones of everyday web apps for computer-use agents:",
            "reset in a millisecond, checked to the last row."
        },
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            RunCommand.class,
            EvalCommand.class,
            ReplayCommand.class,
            ExportCommand.class,
            TasksCommand.class,
            WorldCommand.class,
            BenchCommand.class,
            DoctorCommand.class,
            CommandLine.HelpCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:It went well.",
            "1:It ran, and the outcome is bad: a verdict failed, a replay differs, a proof does not hold.",
            "2:The command or its input is wrong.",
            "3:The machine lacks something: a port, a browser, disk space."
        })
public final class Grindstone implements Runnable {

    private static final int HELP_WIDTH = 110;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec command;

    private Grindstone() {}

    /** The whole command line, ready to run. */
    public static CommandLine commandLine() {
        return new CommandLine(new Grindstone())
                .setUsageHelpWidth(HELP_WIDTH)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Complaint::aboutUsage)
                .setExecutionExceptionHandler(Complaint::aboutExecution);
    }

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), "which command?");
    }

    /** What {@code --version} prints. */
    static final class BuiltVersion implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"grindstone " + Version.text()};
        }
    }
}
