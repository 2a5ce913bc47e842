package dev.grindstone.server.proving;

import dev.grindstone.server.Json;
import dev.grindstone.server.Trouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;

/**
 * A folder of proofs, one file each, named by their keys. A file's first line is the SHA-256 of the second, which is
 * the proof; it is written aside and moved into place, so that an interrupted run leaves whole files only.
 *
 * <p>Safe for use by several threads and processes.
 */
public final class ProofStore {

    private final Path folder;
    private final Consumer<String> complaints;

    /**
     * @param folder made when the first proof is stored
     * @param complaints hears of files that are damaged
     */
    public ProofStore(Path folder, Consumer<String> complaints) {
        this.folder = folder;
        this.complaints = complaints;
    }

    /** The proof of a key; empty when there is none, or when its file is damaged, which is said. */
    public Optional<Proven> find(String key) {
        Path file = file(key);
        try {
            String[] lines = Files.readString(file).split("\n", -1);
            if (lines.length == 3 && lines[0].equals(digest(lines[1])) && lines[2].isEmpty()) {
                return Optional.of(Json.MAPPER.readValue(lines[1], Proven.class));
            }
            complaints.accept("The stored proof " + file + " is damaged; it is proved again");
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException | JacksonException e) {
            complaints.accept(
                    "The stored proof " + file + " cannot be read (" + e.getMessage() + "); it is proved again");
        }
        return Optional.empty();
    }

    /** Keeps a proof, instead of an older one of that key. */
    public void put(String key, Proven proven) {
        Path file = file(key);
        String text = Json.line(proven);
        try {
            Files.createDirectories(file.getParent());
            Path part = Files.createTempFile(file.getParent(), "proof", ".part");
            try {
                Files.writeString(part, digest(text) + "\n" + text + "\n");
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw Trouble.environment(
                    "the proof of " + proven.instance() + " cannot be stored in " + folder + " (" + e + ")",
                    folder,
                    "free some space there, or set GRINDSTONE_HOME to another folder; what was stored is kept");
        }
    }

    private Path file(String key) {
        return folder.resolve(key.substring(0, 2)).resolve(key + ".json");
    }

    private static String digest(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
