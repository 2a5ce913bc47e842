package dev.grindstone.server.cli;

/** The program's entry point; {@code harness/grindstone} starts it. */
public final class Main {

    private Main() {}

    /** Runs one command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(Grindstone.commandLine().execute(arguments));
    }
}
