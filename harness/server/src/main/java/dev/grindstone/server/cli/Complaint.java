package dev.grindstone.server.cli;

import dev.grindstone.server.Trouble;
import dev.grindstone.server.Troubles;
import java.io.PrintWriter;
import java.util.Optional;
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
        Optional<Trouble> trouble = Troubles.of(failure);
        if (trouble.isPresent()) {
            err.println("grindstone: " + trouble.get().getMessage());
            return trouble.get().kind().exitCode();
        }
        err.println("grindstone: a defect of this program, please report it");
        failure.printStackTrace(err);
        return CommandLine.ExitCode.SOFTWARE;
    }
}
