package dev.grindstone.browser;

import java.util.List;
import java.util.function.Consumer;

/** Runs programs of the machine. */
interface Commands {

    /**
     * Runs a program to its end.
     *
     * @param seconds how long it may take; it is ended after that, with exit code 124
     * @param lines told each line it prints, on either stream
     */
    Result run(List<String> command, int seconds, Consumer<String> lines);

    /** The exit code of a program (127 when it could not be started) and what it printed. */
    record Result(int exitCode, String output) {
        boolean ok() {
            return exitCode == 0;
        }

        /** The last line that is not blank: where programs say what went wrong. */
        String lastLine() {
            return output.lines()
                    .filter(line -> !line.isBlank())
                    .reduce("", (first, second) -> second)
                    .strip();
        }
    }
}
