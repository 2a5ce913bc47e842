package dev.grindstone.server.evaluation;

import dev.grindstone.server.Json;
import dev.grindstone.server.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tools.jackson.core.JacksonException;

/**
 * Where an evaluation lies: {@code settings.json}, {@code results.jsonl}, {@code runs/} with the recordings, and, when it is
 * over, {@code results.json} and {@code report.html}.
 *
 * @param path the folder
 */
public record EvaluationFolder(Path path) {

    /** The next folder without an evaluation in it, below another: {@code 001}, {@code 002} … */
    public static EvaluationFolder next(Path parent) {
        int number = 1;
        while (Files.exists(parent.resolve(name(number)))) {
            number++;
        }
        return new EvaluationFolder(parent.resolve(name(number)));
    }

    private static String name(int number) {
        return String.format("%03d", number);
    }

    /**
     * Makes the folder ready for an evaluation.
     *
     * @param resume whether one that is there is gone on with
     * @throws Trouble when there is one, and it is of something else or not to be gone on with
     */
    void begin(EvaluationSettings settings, boolean resume) {
        Path file = path.resolve("settings.json");
        try {
            if (!Files.exists(file)) {
                if (Files.exists(ledger())) {
                    throw Trouble.conflict(
                            path + " has results, but no settings.json", path, "choose another folder with --out");
                }
                Files.createDirectories(path);
                write(
                        "settings.json",
                        Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(settings) + "\n");
                return;
            }
            if (!resume) {
                throw Trouble.conflict(
                        path + " has an evaluation already",
                        path,
                        "go on with it by --resume, or choose another folder with --out");
            }
            EvaluationSettings there = Json.MAPPER.readValue(Files.readString(file), EvaluationSettings.class);
            if (!settings.equals(there)) {
                throw Trouble.conflict(
                        path + " has an evaluation with other settings ("
                                + String.join(", ", settings.differences(there)) + ")",
                        path,
                        "ask for the same again, or choose another folder with --out");
            }
        } catch (JacksonException damaged) {
            throw Trouble.badInput(
                    file + " cannot be read (" + damaged.getOriginalMessage() + ")", file, "choose another folder");
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + path + " cannot be used", e);
        }
    }

    /** The file of all runs. */
    Path ledger() {
        return path.resolve("results.jsonl");
    }

    /** Where a run is recorded, from the folder. */
    static String recording(Run.Key key) {
        return "runs/" + key.instance().replaceAll("[^A-Za-z0-9@#~._-]+", "_").replace('#', '.') + "/" + key.repeat();
    }

    /** Writes a file at once, so that a reader sees all of it or what was there before. */
    public void write(String name, String text) {
        try {
            Path part = path.resolve(name + ".part");
            Files.writeString(part, text);
            Files.move(part, path.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be written to " + path, e);
        }
    }
}
