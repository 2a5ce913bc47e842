package dev.grindstone.server.cli.console;

import dev.grindstone.server.Json;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Where a command writes: results to the standard output, progress to the standard error. */
@Command
public final class Console {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec command;

    /** A line of the result. */
    public void say(String text) {
        PrintWriter out = command.commandLine().getOut();
        out.println(text);
        out.flush();
    }

    /** A line of the result for a machine: one JSON object. */
    public void json(Object value) {
        say(Json.line(value));
    }

    /** What is going on, in the last line of a terminal, in the place of what stood there; nothing for an empty text. */
    public void live(String text) {
        PrintWriter err = command.commandLine().getErr();
        err.print("\r\u001b[K" + text);
        err.flush();
    }

    /** What is going on, for whoever waits. */
    public void progress(String text) {
        PrintWriter err = command.commandLine().getErr();
        err.println(text);
        err.flush();
    }
}
