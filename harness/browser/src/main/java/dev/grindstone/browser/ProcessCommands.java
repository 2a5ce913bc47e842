package dev.grindstone.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Programs run as child processes, without input and without questions. */
final class ProcessCommands implements Commands {

    @Override
    public Result run(List<String> command, int seconds, Consumer<String> lines) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        Process process;
        try {
            process = builder.start();
            process.getOutputStream().close();
        } catch (IOException failure) {
            return new Result(127, String.valueOf(failure.getMessage()));
        }
        AtomicBoolean late = new AtomicBoolean();
        Thread limit = new Thread(() -> endAfter(process, seconds, late), "limit of " + command.get(0));
        limit.setDaemon(true);
        limit.start();
        try {
            StringBuilder output = new StringBuilder();
            try (BufferedReader reader =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    output.append(line).append('\n');
                    lines.accept(line);
                }
            }
            int exitCode = process.waitFor();
            return late.get()
                    ? new Result(124, output + "ended after " + seconds + " s")
                    : new Result(exitCode, output.toString());
        } catch (IOException failure) {
            end(process);
            return new Result(127, String.valueOf(failure.getMessage()));
        } catch (InterruptedException interrupted) {
            end(process);
            Thread.currentThread().interrupt();
            return new Result(130, "interrupted");
        }
    }

    private static void endAfter(Process process, int seconds, AtomicBoolean late) {
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                late.set(true);
                end(process);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
