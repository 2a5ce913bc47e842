package dev.grindstone.snapshot.cow;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FileUtils;
import org.h2.store.fs.rec.FilePathRec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** One set of laws over every file system and composition. */
class FileSystemContractTest {

    private static final String MEMORY = "memFS:/contract";

    @TempDir
    private Path disk = Path.of("");

    private final List<Folder> mounted = new ArrayList<>();

    @AfterEach
    void unmount() {
        mounted.forEach(Folder::unmount);
        FileUtils.deleteRecursive(MEMORY, true);
    }

    @TestFactory
    Stream<DynamicContainer> every_file_system_obeys_the_laws() throws IOException {
        FilePathRec.register();
        FileUtils.createDirectories(MEMORY);
        Map<String, String> folders = new LinkedHashMap<>();
        folders.put("cow", mount());
        folders.put("rec:cow", "rec:" + mount());
        folders.put("split:cow", "split:12:" + mount());
        folders.put("retry:cow", "retry:" + mount());
        folders.put("memory", MEMORY);
        folders.put("disk", Files.createDirectory(disk.resolve("disk")).toString());
        folders.put("split:disk", "split:12:" + Files.createDirectory(disk.resolve("split")));
        return folders.entrySet().stream().map(e -> dynamicContainer(e.getKey(), laws(e.getKey(), e.getValue())));
    }

    @Test
    void a_file_that_begins_with_the_pages_of_another_obeys_them_too() throws IOException {
        Pages pages = Pages.EMPTY;
        for (long seed = 100; seed < 160; seed++) {
            String folder = mount();
            mounted.get(mounted.size() - 1).put("file", pages);
            new ChannelContract(new TrialFolder(folder), true)
                    .random_steps_do_what_they_do_to_an_array("file", seed, 60);
            pages = mounted.get(mounted.size() - 1).freeze("file");
        }
    }

    private static Stream<DynamicNode> laws(String name, String folder) {
        TrialFolder trial = new TrialFolder(folder);
        ChannelContract channels = new ChannelContract(trial, !name.startsWith("split"));
        FileSystemContract files = new FileSystemContract(trial);
        Laws laws = new Laws();
        laws.add("random steps do what they do to an array", () -> {
            for (long seed = 0; seed < 30; seed++) {
                channels.random_steps_do_what_they_do_to_an_array("random", seed, 120);
            }
            FilePath.get(folder + "/random").delete();
        });
        laws.add("reading at the end tells so", channels::reading_at_the_end_tells_so);
        laws.add("a channel for reading does not write", channels::a_channel_for_reading_does_not_write);
        laws.add("files come, move and go", files::files_come_move_and_go);
        laws.add("a folder lists its files", files::a_folder_lists_its_files);
        laws.add("parents end", files::parents_end);
        laws.add("temporary files are new", files::temporary_files_are_new);
        laws.add("streams write, append and read", files::streams_write_append_and_read);
        laws.add("one exclusive lock keeps all others out", channels::one_exclusive_lock_keeps_all_others_out);
        if (!name.startsWith("split")) {
            // It makes the parts of a file one after the other, as a database grows.
            laws.add("a gap reads as zeros", channels::a_gap_reads_as_zeros);
        }
        if (!name.startsWith("split") && !name.equals("memory")) {
            // They move nothing, and do not say so.
            laws.add("a missing file cannot be moved", files::a_missing_file_cannot_be_moved);
        }
        if (!name.startsWith("retry")) {
            // It opens a channel again that somebody closed; that is what it is for.
            laws.add("a closed channel refuses", channels::a_closed_channel_refuses);
        }
        if (!name.equals("memory")) {
            // It creates the file.
            laws.add("a missing file cannot be read", files::a_missing_file_cannot_be_read);
        }
        if (!name.endsWith("disk")) {
            // The superuser may write to any file.
            laws.add("a read-only file cannot be written", files::a_read_only_file_cannot_be_written);
        }
        return laws.tests.stream();
    }

    private String mount() {
        Folder folder = Folder.mount();
        mounted.add(folder);
        return FilePath.get(folder.path()).toString();
    }

    /** The laws for one file system. */
    private record Laws(List<DynamicNode> tests) {

        Laws() {
            this(new ArrayList<>());
        }

        void add(String law, Executable check) {
            tests.add(dynamicTest(law, check));
        }
    }
}
