package dev.grindstone.server.export;

import dev.grindstone.server.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The folder that an export is written to. Each file appears whole or not at all. */
record OutFolder(Path folder) {

    /** Writes a file, over one that is there. */
    void write(String name, byte[] bytes) {
        Path unfinished = unfinished(name);
        try {
            Files.write(unfinished, bytes);
        } catch (IOException e) {
            throw trouble(e);
        }
        finish(name);
    }

    /** Where a file is put together that is not whole yet. */
    Path unfinished(String name) {
        Path file = folder.resolve(name + ".part");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return file;
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    /** Gives a file its name once it is whole. */
    void finish(String name) {
        try {
            Files.move(
                    folder.resolve(name + ".part"),
                    folder.resolve(name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    Trouble trouble(IOException e) {
        return Trouble.environment(
                "the export cannot be written to " + folder + " (" + e.getMessage() + ")",
                folder,
                "free some space, or choose another folder with --out");
    }
}
