package dev.grindstone.server.cli.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/*
 * A parent that dies cannot say so, whatever kills it. But the pipe it holds to this process's input then ends, on every
 * system, and also when the parent is a shell, a container's init, or a program in another language.
 */
/** Notices that the process that started this one has gone. */
final class ParentWatch {

    private ParentWatch() {}

    /** Reads what comes in, which means nothing, until it ends, and then ends the server. */
    static void start(InputStream in, Runnable end) {
        Thread reader = new Thread(
                () -> {
                    readToTheEnd(in);
                    end.run();
                },
                "parent-watch");
        reader.setDaemon(true);
        reader.start();
    }

    private static void readToTheEnd(InputStream in) {
        try {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException gone) {
            // A pipe that breaks has ended as well.
        }
    }
}
