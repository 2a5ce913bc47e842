package dev.grindstone.snapshot.cow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import org.h2.store.fs.FilePath;

/**
 * A folder in which laws are tried.
 *
 * @param path of an existing folder without files
 */
record TrialFolder(String path) {

    FilePath file(String name) {
        return FilePath.get(path + "/" + name);
    }

    FilePath fileOf(String name, int size) throws IOException {
        FilePath path = file(name);
        write(path, size);
        return path;
    }

    static void write(FilePath path, int size) throws IOException {
        try (FileChannel channel = path.open("rw")) {
            byte[] bytes = new byte[size];
            Arrays.fill(bytes, (byte) 7);
            write(channel, ByteBuffer.wrap(bytes));
        }
    }

    /** A channel may write less than was asked for, but not nothing. */
    static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            assertThat(channel.write(bytes)).isPositive();
        }
    }

    static byte[] contentOf(FilePath path) throws IOException {
        try (InputStream in = path.newInputStream()) {
            return in.readAllBytes();
        }
    }
}
