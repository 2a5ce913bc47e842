package dev.grindstone.snapshot.cow;

import java.util.Arrays;

/** A file as an array of bytes and a position. */
final class FileModel {

    byte[] bytes;
    int position;

    FileModel(byte[] bytes) {
        this.bytes = bytes;
    }

    void write(byte[] added) {
        write(added, position);
        position += added.length;
    }

    void write(byte[] added, int at) {
        if (added.length > 0) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length, at + added.length));
            System.arraycopy(added, 0, bytes, at, added.length);
        }
    }

    byte[] read(int length) {
        int end = Math.min(bytes.length, position + length);
        byte[] read = position < end ? Arrays.copyOfRange(bytes, position, end) : new byte[0];
        position += read.length;
        return read;
    }

    void truncate(int size) {
        if (size < bytes.length) {
            bytes = Arrays.copyOf(bytes, size);
        }
        position = Math.min(position, size);
    }
}
