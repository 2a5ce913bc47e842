package dev.grindstone.episodes.recording;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The files of a recording. Each appears whole or not at all, so that a crash leaves what was there before it. */
final class RecordingFolder {
    static final String EPISODE = "episode.json";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final Path folder;

    RecordingFolder(Path folder) {
        this.folder = folder;
    }

    void write(EpisodeRecord episode) {
        write(EPISODE, MAPPER.writeValueAsString(episode).getBytes(StandardCharsets.UTF_8));
    }

    void write(String name, byte[] bytes) {
        Path file = folder.resolve(name);
        Path unfinished = folder.resolve(name + ".part");
        try {
            Files.createDirectories(file.getParent());
            Files.write(unfinished, bytes);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new RecordingException(
                    "The recording cannot write " + file + " (" + failure.getMessage()
                            + "): free some space, or record to another folder",
                    failure);
        }
    }

    EpisodeRecord read() {
        Path file = folder.resolve(EPISODE);
        try {
            return MAPPER.readValue(Files.readAllBytes(file), EpisodeRecord.class);
        } catch (IOException | JacksonException failure) {
            throw new RecordingException(
                    "The recording in " + folder + " cannot be read (" + failure.getMessage() + "): it needs a whole "
                            + EPISODE,
                    failure);
        }
    }
}
