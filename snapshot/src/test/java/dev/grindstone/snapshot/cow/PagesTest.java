package dev.grindstone.snapshot.cow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.Test;

/** What files share, and that sharing is never seen. */
class PagesTest {

    private static final int PAGE = Pages.PAGE_BYTES;

    @Test
    void frozen_bytes_never_change_whatever_is_done_to_the_files_that_share_them() throws IOException {
        for (long seed = 0; seed < 60; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Pages> frozen = new ArrayList<>(List.of(Pages.EMPTY));
            List<byte[]> copies = new ArrayList<>(List.of(new byte[0]));
            PageTable table = new PageTable(Pages.EMPTY);
            for (int step = 0; step < 200; step++) {
                switch (random.nextInt(8)) {
                    case 0 -> {
                        frozen.add(table.freeze());
                        copies.add(bytes(frozen.get(frozen.size() - 1)));
                    }
                    case 1 -> table = new PageTable(frozen.get(random.nextInt(frozen.size())));
                    case 2 -> table.truncate(random.nextInt(10 * PAGE));
                    default -> {
                        byte[] bytes = new byte[random.nextInt(2 * PAGE)];
                        random.nextBytes(bytes);
                        table.write(ByteBuffer.wrap(bytes), random.nextInt(8 * PAGE));
                    }
                }
            }
            for (int i = 0; i < frozen.size(); i++) {
                assertThat(bytes(frozen.get(i)))
                        .as("freeze %s of seed %s", i, seed)
                        .isEqualTo(copies.get(i));
            }
        }
    }

    @Test
    void only_written_pages_are_no_longer_shared() throws IOException {
        Pages base = Pages.read(new ByteArrayInputStream(new byte[10 * PAGE]));
        PageTable table = new PageTable(base);
        assertThat(table.freeze().countUnshared(base)).isZero();

        table.write(ByteBuffer.allocate(10), 3 * PAGE - 5);
        assertThat(table.freeze().countUnshared(base)).isEqualTo(2);

        table.write(ByteBuffer.allocate(10), 3 * PAGE - 5);
        assertThat(table.freeze().countUnshared(base)).isEqualTo(2);

        table.write(ByteBuffer.allocate(1), 12 * PAGE);
        assertThat(table.freeze().countUnshared(base))
                .as("three pages were added")
                .isEqualTo(5);

        table.truncate(9 * PAGE);
        assertThat(table.freeze().countUnshared(base))
                .as("one page was cut off")
                .isEqualTo(3);
    }

    @Test
    void a_page_written_twice_between_two_captures_is_copied_once() {
        PageTable table = new PageTable(Pages.EMPTY);
        table.write(ByteBuffer.allocate(10), 0);
        byte[] page = table.freeze().array()[0];
        table.write(ByteBuffer.allocate(10), 0);
        byte[] copy = table.freeze().array()[0];

        assertThat(copy).isNotSameAs(page);
        assertThat(table.freeze().array()[0]).isSameAs(copy);
    }

    @Test
    void channels_go_on_after_a_file_is_deleted_or_moved_and_end_with_the_folder() throws IOException {
        Folder folder = Folder.mount();
        FilePath path = FilePath.get(folder.path() + "/file");
        FileChannel channel = path.open("rw");
        channel.write(ByteBuffer.wrap(new byte[] {1, 2, 3}));
        path.moveTo(FilePath.get(folder.path() + "/moved"), false);
        assertThat(folder.openFiles()).containsExactly("moved");
        FilePath.get(folder.path() + "/moved").delete();
        assertThat(channel.size()).isEqualTo(3);

        folder.put("other", Pages.EMPTY);
        FileChannel other = FilePath.get(folder.path() + "/other").open("rw");
        folder.unmount();

        assertThatThrownBy(() -> other.write(ByteBuffer.allocate(1)))
                .isInstanceOf(IOException.class)
                .hasMessage("The volume of this file is closed: mount its image again to use it");
        assertThatThrownBy(() -> FilePath.get(folder.path() + "/other").open("rw"))
                .isInstanceOf(IOException.class)
                .hasMessage(folder.path() + "/other (no such volume is mounted)");
        channel.close();
        other.close();
    }

    @Test
    void closing_a_channel_gives_its_locks_back() throws IOException {
        Folder folder = Folder.mount();
        FilePath path = FilePath.get(folder.path() + "/file");
        FileChannel one = path.open("rw");
        FileChannel two = path.open("rw");
        FileLock lock = one.tryLock();
        assertThat(two.tryLock()).isNull();
        one.close();

        assertThat(lock.isValid()).isFalse();
        assertThat(two.tryLock(0, Long.MAX_VALUE, true)).isNotNull();
        assertThat(folder.openFiles()).containsExactly("file");
        two.close();
        assertThat(folder.openFiles()).isEmpty();
        folder.unmount();
    }

    private static byte[] bytes(Pages pages) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pages.writeTo(out);
        return out.toByteArray();
    }
}
