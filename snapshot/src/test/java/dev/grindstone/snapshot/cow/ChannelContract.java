package dev.grindstone.snapshot.cow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.OverlappingFileLockException;
import java.util.SplittableRandom;
import org.h2.store.fs.FilePath;

/**
 * What H2 expects of the channels of a file system, as laws.
 *
 * @param folder where the laws are tried
 * @param gaps whether bytes may be written behind the end of a file
 */
record ChannelContract(TrialFolder folder, boolean gaps) {

    /** Keeps the file's bytes in an array as well, and compares often; the file may have bytes before and has after. */
    void random_steps_do_what_they_do_to_an_array(String file, long seed, int steps) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        FilePath path = folder.file(file);
        FileChannel channel = path.open("rw");
        FileModel model = new FileModel(TrialFolder.contentOf(path));
        for (int step = 0; step < steps; step++) {
            switch (random.nextInt(9)) {
                case 0 -> {
                    int position = position(random, model);
                    channel.position(position);
                    model.position = position;
                }
                case 1, 2 -> {
                    byte[] bytes = bytes(random);
                    TrialFolder.write(channel, ByteBuffer.wrap(bytes));
                    model.write(bytes);
                }
                case 3 -> {
                    byte[] bytes = bytes(random);
                    int position = position(random, model);
                    write(channel, slice(bytes), position);
                    model.write(bytes, position);
                }
                case 4 -> {
                    byte[] expected = model.read(random.nextInt(10_000));
                    assertThat(read(channel, expected.length)).isEqualTo(expected);
                }
                case 5 -> {
                    int size = random.nextInt(60_000);
                    channel.truncate(size);
                    model.truncate(size);
                }
                case 6 -> {
                    channel.position(channel.size());
                    model.position = model.bytes.length;
                    byte[] bytes = bytes(random);
                    TrialFolder.write(channel, ByteBuffer.wrap(bytes));
                    model.write(bytes);
                }
                case 7 -> {
                    channel.force(random.nextBoolean());
                    channel.close();
                    channel = path.open("rw");
                    model.position = 0;
                }
                default -> assertThat(TrialFolder.contentOf(path)).isEqualTo(model.bytes);
            }
            assertThat(channel.size())
                    .as("size after step %s of seed %s", step, seed)
                    .isEqualTo(model.bytes.length);
            assertThat(channel.position())
                    .as("position after step %s of seed %s", step, seed)
                    .isEqualTo(model.position);
        }
        channel.close();
        assertThat(TrialFolder.contentOf(path)).isEqualTo(model.bytes);
        assertThat(path.size()).isEqualTo(model.bytes.length);
    }

    void reading_at_the_end_tells_so() throws IOException {
        FilePath path = folder.fileOf("end", 5000);
        try (FileChannel channel = path.open("r")) {
            assertThat(channel.read(ByteBuffer.allocate(10), 5000)).isEqualTo(-1);
            assertThat(channel.read(ByteBuffer.allocate(10), 6000)).isEqualTo(-1);
            assertThat(channel.read(ByteBuffer.allocate(10), 4995)).isEqualTo(5);
            assertThat(channel.position()).as("positioned reads do not move").isZero();
        }
        path.delete();
    }

    void a_gap_reads_as_zeros() throws IOException {
        FilePath path = folder.fileOf("gap", 10);
        try (FileChannel channel = path.open("rw")) {
            channel.truncate(4);
            channel.write(ByteBuffer.wrap(new byte[] {1}), 20_000);
        }
        byte[] content = TrialFolder.contentOf(path);
        assertThat(content).hasSize(20_001).endsWith((byte) 0, (byte) 1);
        for (int i = 4; i < 20_000; i++) {
            assertThat(content[i]).as("byte %s", i).isZero();
        }
        path.delete();
    }

    void a_channel_for_reading_does_not_write() throws IOException {
        FilePath path = folder.fileOf("reading", 100);
        try (FileChannel channel = path.open("r")) {
            assertThatThrownBy(() -> channel.write(ByteBuffer.allocate(1)))
                    .isInstanceOf(NonWritableChannelException.class);
            assertThatThrownBy(() -> channel.write(ByteBuffer.allocate(1), 0))
                    .isInstanceOf(NonWritableChannelException.class);
            assertThatThrownBy(() -> channel.truncate(0)).isInstanceOf(NonWritableChannelException.class);
        }
        assertThat(path.size()).isEqualTo(100);
        path.delete();
    }

    void a_closed_channel_refuses() throws IOException {
        FilePath path = folder.fileOf("closed", 100);
        FileChannel channel = path.open("rw");
        channel.close();
        channel.close();

        assertThat(channel.isOpen()).isFalse();
        assertThatThrownBy(() -> channel.read(ByteBuffer.allocate(1), 0)).isInstanceOf(ClosedChannelException.class);
        assertThatThrownBy(() -> channel.write(ByteBuffer.allocate(1), 0)).isInstanceOf(ClosedChannelException.class);
        path.delete();
    }

    void one_exclusive_lock_keeps_all_others_out() throws IOException {
        FilePath path = folder.fileOf("locked", 100);
        try (FileChannel one = path.open("rw")) {
            FileLock lock = one.tryLock();
            assertThat(lock).isNotNull();
            assertThat(lock.isValid()).isTrue();
            try (FileChannel other = path.open("rw")) {
                assertThat(refusesLock(other, false)).isTrue();
                assertThat(refusesLock(other, true)).isTrue();
                lock.release();
                assertThat(refusesLock(other, false)).isFalse();
            }
        }
        path.delete();
    }

    private static void write(FileChannel channel, ByteBuffer bytes, int position) throws IOException {
        for (int at = position; bytes.hasRemaining(); ) {
            int written = channel.write(bytes, at);
            assertThat(written).isPositive();
            at += written;
        }
    }

    private static boolean refusesLock(FileChannel channel, boolean shared) throws IOException {
        try {
            return channel.tryLock(0, Long.MAX_VALUE, shared) == null;
        } catch (OverlappingFileLockException e) {
            // The disk says it so, if the other lock is this process's own.
            return true;
        }
    }

    private static byte[] read(FileChannel channel, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
            // A channel may read less than was asked for.
        }
        return buffer.array();
    }

    private int position(SplittableRandom random, FileModel model) {
        return random.nextInt(gaps ? 40_000 : model.bytes.length + 1);
    }

    private static byte[] bytes(SplittableRandom random) {
        byte[] bytes = new byte[random.nextInt(9000)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Returns the bytes in a buffer that does not begin where its array begins. */
    private static ByteBuffer slice(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.allocate(bytes.length + 10).position(7);
        buffer.put(bytes).flip().position(7);
        return buffer.slice();
    }
}
