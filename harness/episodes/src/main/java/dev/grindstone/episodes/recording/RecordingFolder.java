package dev.grindstone.episodes.recording;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The files of a recording. Each appears whole or not at all, so that a crash leaves what was there before it. */
final class RecordingFolder {
    static final String EPISODE = "episode.json";

    /** Bytes of a file that is read whole; no episode comes near it. */
    static final long LONGEST = 256L << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final Path folder;

    RecordingFolder(Path folder) {
        this.folder = folder;
    }

    void write(EpisodeRecord episode) {
        writeJson(EPISODE, episode);
    }

    void writeJson(String name, Object value) {
        write(name, MAPPER.writeValueAsString(value).getBytes(StandardCharsets.UTF_8));
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
        return read(EPISODE, EpisodeRecord.class, EpisodeRecord.FORMAT);
    }

    /** Reads a file that says of which format it is, before anything else is expected of it. */
    <T> T read(String name, Class<T> type, int format) {
        try {
            JsonNode json = MAPPER.readTree(bytes(name, LONGEST));
            int found = json.path("format").asInt(0);
            if (found != format) {
                throw new RecordingException(
                        name + " in " + folder + " is of format " + found + ", and this Grindstone knows " + format
                                + ": use the version that recorded it",
                        null);
            }
            return MAPPER.treeToValue(json, type);
        } catch (IOException | JacksonException failure) {
            throw new RecordingException(
                    "The recording in " + folder + " cannot be read (" + said(failure) + "): it needs a whole " + name,
                    failure);
        }
    }

    /** The bytes of a file of this folder; refuses to leave the folder, and to read more than so many bytes. */
    byte[] bytes(String name, long most) throws IOException {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder.normalize())) {
            throw new IOException(name + " lies outside of the recording");
        }
        if (Files.size(file) > most) {
            throw new IOException(name + " has " + Files.size(file) + " bytes, and at most " + most + " are read");
        }
        return Files.readAllBytes(file);
    }

    boolean has(String name) {
        return Files.exists(folder.resolve(name));
    }

    private static String said(Exception failure) {
        return failure instanceof JacksonException json
                ? json.getOriginalMessage()
                : String.valueOf(failure.getMessage());
    }
}
