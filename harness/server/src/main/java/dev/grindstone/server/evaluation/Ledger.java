package dev.grindstone.server.evaluation;

import dev.grindstone.server.Json;
import dev.grindstone.server.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;

/*
 * One line of JSON for each run, appended with one write and brought to the disk before the next run is begun. A process that
 * is killed in the middle of it leaves a last line without its end, which is cut off when the ledger is opened again:
 * that run is played again.
 */
/** The file of an evaluation's runs, {@code results.jsonl}. Safe from several threads. */
final class Ledger implements AutoCloseable {

    private final Map<Run.Key, Run> runs = new LinkedHashMap<>();
    private final FileChannel file;

    private Ledger(FileChannel file) {
        this.file = file;
    }

    /** Opens a ledger, with what is in it; a new one when there is none. */
    static Ledger open(Path path) {
        try {
            byte[] known = Files.exists(path) ? Files.readAllBytes(path) : new byte[0];
            int whole = known.length;
            while (whole > 0 && known[whole - 1] != '\n') {
                whole--;
            }
            Ledger ledger = new Ledger(FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
            ledger.file.truncate(whole);
            ledger.file.position(whole);
            ledger.read(path, new String(known, 0, whole, StandardCharsets.UTF_8));
            return ledger;
        } catch (IOException e) {
            throw new UncheckedIOException("the results cannot be read from, or written to " + path, e);
        }
    }

    private void read(Path path, String text) {
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                Run run = Json.MAPPER.readValue(line, Run.class);
                runs.put(run.key(), run);
            } catch (JacksonException damaged) {
                throw Trouble.badInput(
                        path + " line " + number + " cannot be read (" + damaged.getOriginalMessage() + ")",
                        line,
                        "take the line out, and its run is played again");
            }
        }
    }

    /** Adds a run. */
    synchronized void add(Run run) {
        try {
            ByteBuffer line = ByteBuffer.wrap((Json.line(run) + "\n").getBytes(StandardCharsets.UTF_8));
            while (line.hasRemaining()) {
                file.write(line);
            }
            file.force(false);
            runs.put(run.key(), run);
        } catch (IOException e) {
            throw new UncheckedIOException("a result cannot be written", e);
        }
    }

    /** Whether a run is there. */
    synchronized boolean has(Run.Key key) {
        return runs.containsKey(key);
    }

    /** Forgets the runs of which nothing can be said, so that they are played again; a later line counts instead of an earlier. */
    synchronized void forgetInvalid() {
        runs.values().removeIf(Run::isInvalid);
    }

    /** All runs, in the order in which they were first finished. */
    synchronized List<Run> runs() {
        return new ArrayList<>(runs.values());
    }

    @Override
    public synchronized void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
