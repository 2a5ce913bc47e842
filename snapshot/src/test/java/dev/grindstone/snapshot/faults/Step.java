package dev.grindstone.snapshot.faults;

import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * One thing a program does to a disk.
 *
 * @param file what it is done to
 * @param target where a moved file goes; otherwise the file itself
 * @param position where in the file bytes are written
 * @param bytes what is written there
 */
public record Step(Kind kind, Path file, Path target, long position, ByteBuffer bytes) {

    /** The kinds of steps; reading is none, for it changes nothing. */
    public enum Kind {
        CREATE_DIRECTORY,
        CREATE,
        TRUNCATE,
        WRITE,
        FORCE,
        MOVE,
        DELETE
    }

    static Step of(Kind kind, Path file) {
        return new Step(kind, file, file, 0, ByteBuffer.allocate(0));
    }

    /** Returns how many bytes are written. */
    public int length() {
        return bytes.remaining();
    }

    @Override
    public String toString() {
        return kind + " " + file.getFileName() + (kind == Kind.WRITE ? " " + length() + " bytes" : "");
    }
}
