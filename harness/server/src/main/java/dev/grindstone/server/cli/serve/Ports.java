package dev.grindstone.server.cli.serve;

import dev.grindstone.server.Trouble;
import picocli.CommandLine.Option;

/** Which ports of the loopback interface to listen on. */
public final class Ports {

    private static final int HIGHEST = 65_535;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "7070",
            description = "The port of the clones' pages (default: ${DEFAULT-VALUE}; 0 takes a free one).")
    private int pages;

    @Option(
            names = "--operator-port",
            paramLabel = "PORT",
            defaultValue = "7071",
            description = "The port of the operator API (default: ${DEFAULT-VALUE}; 0 takes a free one).")
    private int operator;

    /** That of the pages; 0 takes a free one. */
    public int pages() {
        return checked(pages, "--port");
    }

    /** That of the operator API; 0 takes a free one. */
    public int operator() {
        return checked(operator, "--operator-port");
    }

    static int checked(int port, String option) {
        if (port < 0 || port > HIGHEST) {
            throw Trouble.badInput(option + " " + port + " is no port", port, "give a number from 0 to " + HIGHEST);
        }
        return port;
    }
}
