package dev.grindstone.snapshot.cow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.NonWritableChannelException;
import java.util.List;
import org.h2.message.DbException;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FileUtils;

/**
 * What H2 expects of the files and folders of a file system, as laws. The same laws are run over ours, over H2's own,
 * which show that the laws are right, and over compositions of both.
 *
 * @param folder where the laws are tried
 */
record FileSystemContract(TrialFolder folder) {

    void files_come_move_and_go() throws IOException {
        FilePath one = folder.file("one");
        FilePath two = folder.file("two");
        assertThat(one.exists()).isFalse();
        assertThat(one.createFile()).isTrue();
        assertThat(one.createFile()).isFalse();
        assertThat(one.exists()).isTrue();
        assertThat(one.isRegularFile()).isTrue();
        assertThat(one.isDirectory()).isFalse();
        assertThat(one.canWrite()).isTrue();
        assertThat(one.size()).isZero();
        assertThat(one.getName()).isEqualTo("one");

        TrialFolder.write(one, 5000);
        one.moveTo(two, false);
        assertThat(one.exists()).isFalse();
        assertThat(two.size()).isEqualTo(5000);

        TrialFolder.write(one, 10);
        assertThatThrownBy(() -> one.moveTo(two, false)).isInstanceOf(DbException.class);
        assertThat(two.size()).isEqualTo(5000);
        one.moveTo(two, true);
        assertThat(one.exists()).isFalse();
        assertThat(two.size()).isEqualTo(10);
        two.delete();
        two.delete();
        assertThat(two.exists()).isFalse();
    }

    void a_missing_file_cannot_be_moved() {
        assertThatThrownBy(() -> folder.file("missing").moveTo(folder.file("one"), true))
                .isInstanceOf(DbException.class);
        assertThat(folder.file("one").exists()).isFalse();
    }

    void a_missing_file_cannot_be_read() {
        FilePath path = folder.file("missing");
        assertThatThrownBy(() -> path.open("r")).isInstanceOf(IOException.class).hasMessageContaining("missing");
        assertThat(path.exists()).isFalse();
        assertThat(path.canWrite()).isFalse();
    }

    void a_folder_lists_its_files() throws IOException {
        FilePath base = FilePath.get(folder.path());
        assertThat(base.isDirectory()).isTrue();
        assertThat(base.exists()).isTrue();
        assertThat(base.newDirectoryStream()).isEmpty();
        TrialFolder.write(folder.file("b"), 1);
        TrialFolder.write(folder.file("a"), 1);
        List<FilePath> listed = base.newDirectoryStream();

        assertThat(listed).extracting(FilePath::getName).containsExactlyInAnyOrder("a", "b");
        assertThat(listed).allMatch(p -> FilePath.get(p.toString()).isRegularFile());
        assertThat(folder.file("a").getParent().toString()).isEqualTo(base.toString());
        assertThat(folder.file("a").toRealPath().toString()).endsWith("a");
        assertThat(folder.file("a").isAbsolute()).isTrue();

        listed.forEach(FilePath::delete);
        assertThat(base.newDirectoryStream()).isEmpty();
        FileUtils.createDirectories(folder.path());
    }

    void parents_end() {
        FilePath parent = folder.file("a");
        for (int depth = 0; parent != null; depth++) {
            assertThat(depth).isLessThan(100);
            parent = parent.getParent();
        }
    }

    void temporary_files_are_new() throws IOException {
        FilePath one = folder.file("temp").createTempFile(".temp", false);
        FilePath two = folder.file("temp").createTempFile(".temp", false);
        assertThat(one.toString()).isNotEqualTo(two.toString()).endsWith(".temp");
        assertThat(one.exists()).isTrue();
        assertThat(two.size()).isZero();
        one.delete();
        two.delete();
    }

    void streams_write_append_and_read() throws IOException {
        FilePath path = folder.file("stream");
        try (OutputStream out = path.newOutputStream(false)) {
            out.write(new byte[5000]);
        }
        try (OutputStream out = path.newOutputStream(true)) {
            out.write(new byte[] {1, 2});
        }
        assertThat(TrialFolder.contentOf(path)).hasSize(5002).endsWith((byte) 0, (byte) 1, (byte) 2);
        try (OutputStream out = path.newOutputStream(false)) {
            out.write(3);
        }
        assertThat(TrialFolder.contentOf(path)).containsExactly(3);
        path.delete();
    }

    void a_read_only_file_cannot_be_written() throws IOException {
        FilePath path = folder.fileOf("readonly", 10);
        assertThat(path.setReadOnly()).isTrue();
        assertThat(path.canWrite()).isFalse();
        assertThatThrownBy(() -> TrialFolder.write(path, 20))
                .isInstanceOfAny(IOException.class, NonWritableChannelException.class);
        assertThat(TrialFolder.contentOf(path)).hasSize(10);
        path.delete();
    }
}
