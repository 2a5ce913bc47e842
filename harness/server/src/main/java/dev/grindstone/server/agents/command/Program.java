package dev.grindstone.server.agents.command;

import dev.grindstone.episodes.AgentException;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A running program that is talked to line by line. It ends, with all that it started, when it is closed. */
final class Program implements AutoCloseable {

    private static final int KEPT_ERRORS = 8;
    private static final int LONGEST_ERROR = 400;
    private static final int SECONDS_TO_END = 5;

    private final Process process;
    private final BufferedWriter in;
    private final LinkedBlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();
    private final Deque<String> errors = new ArrayDeque<>();
    private final Thread errorReader;

    /** Starts a command by the shell of the machine. */
    Program(String command) {
        boolean isWindows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        try {
            process = (isWindows ? new ProcessBuilder("cmd", "/c", command) : new ProcessBuilder("sh", "-c", command))
                    .start();
        } catch (IOException e) {
            throw new AgentException("the program '" + command + "' does not start (" + e.getMessage() + ")", e);
        }
        in = process.outputWriter(StandardCharsets.UTF_8);
        reader(
                "agent-output",
                process.inputReader(StandardCharsets.UTF_8),
                line -> lines.add(Optional.of(line)),
                () -> lines.add(Optional.empty()));
        errorReader = reader("agent-errors", process.errorReader(StandardCharsets.UTF_8), this::keep, () -> {});
    }

    private static Thread reader(String name, BufferedReader from, Consumer<String> lines, Runnable end) {
        Thread thread = new Thread(
                () -> {
                    try (from) {
                        from.lines().forEach(lines);
                    } catch (IOException | RuntimeException closed) {
                        // The stream of a process that was ended.
                    } finally {
                        end.run();
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void keep(String error) {
        synchronized (errors) {
            errors.addLast(error);
            if (errors.size() > KEPT_ERRORS) {
                errors.removeFirst();
            }
        }
    }

    /**
     * Writes a line and waits for one.
     *
     * @throws AgentException when the program ended, or takes too long
     */
    String ask(String line, Duration limit) {
        try {
            in.write(line);
            in.write('\n');
            in.flush();
        } catch (IOException e) {
            throw ended();
        }
        try {
            Optional<String> answer = lines.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (answer == null) {
                throw new AgentException("the program wrote no line within " + limit.toSeconds() + " seconds" + said());
            }
            return answer.orElseThrow(this::ended);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AgentException("interrupted while waiting for the program", e);
        }
    }

    private AgentException ended() {
        try {
            if (process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                errorReader.join(TimeUnit.SECONDS.toMillis(SECONDS_TO_END));
                return new AgentException(
                        "the program ended with exit code " + process.exitValue() + " before the episode did" + said());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new AgentException("the program closed its input or output, and did not end" + said());
    }

    private String said() {
        synchronized (errors) {
            String text = String.join(" / ", errors);
            return text.isEmpty() ? "" : "; it said: " + text.substring(Math.max(0, text.length() - LONGEST_ERROR));
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException gone) {
            // It has ended already.
        }
        try {
            process.waitFor(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
