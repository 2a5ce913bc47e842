package dev.grindstone.server.cli;

import dev.grindstone.server.Trouble;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** How a command that cannot do its work says so: one line on the standard error, and an exit code. */
final class Complaint {

    private Complaint() {}

    static int aboutUsage(ParameterException mistake, String[] arguments) {
        CommandLine command = mistake.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("grindstone: " + mistake.getMessage());
        if (!command.getSubcommands().isEmpty()) {
            command.usage(err);
        } else {
            err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        }
        return CommandLine.ExitCode.USAGE;
    }

    static int aboutExecution(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (failure instanceof Trouble trouble) {
            err.println("grindstone: " + trouble.getMessage());
            return trouble.kind().exitCode();
        }
        err.println("grindstone: a defect of this program, please report it");
        failure.printStackTrace(err);
        return CommandLine.ExitCode.SOFTWARE;
    }
}
