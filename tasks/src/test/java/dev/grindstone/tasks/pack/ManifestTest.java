package dev.grindstone.tasks.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.tasks.model.Task;
import dev.grindstone.tasks.notes.NotesPack;
import dev.grindstone.tasks.problem.PackException;
import dev.grindstone.tasks.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {

    private static final String CANARY = "0b5a7f3e-2d1c-4e6f-8a9b-1c2d3e4f5a6b";
    private static final String MANIFEST = """
            name: notes
            version: 1.2.3
            title: Notes
            canary: %s
            """.formatted(CANARY);
    private static final String TASK = """
            # canary %s
            world: notes
            start: {app: notes}
            goal: Delete all.
            change: DELETE FROM notes.note
            solution: [press: Delete]
            near_misses:
              - {name: no, change: UPDATE notes.note SET folder = 'x', fails_at: {table: notes.note}}
            """.formatted(CANARY);

    @TempDir
    Path folder;

    @BeforeEach
    void makeThePack() throws IOException {
        Files.createDirectory(folder.resolve("notes"));
        write("notes/pack.yaml", MANIFEST);
        write("notes/a.yaml", TASK);
    }

    @Test
    void a_pack_says_what_it_is_and_its_manifest_is_no_task() {
        Pack pack = PackReader.read(folder);

        assertThat(pack.tasks()).extracting(Task::id).containsExactly("notes/a");
        assertThat(pack.manifest(pack.task("notes/a")))
                .hasValueSatisfying(manifest -> assertThat(manifest)
                        .extracting(Manifest::name, Manifest::version, Manifest::title, Manifest::canary)
                        .containsExactly("notes", "1.2.3", "Notes", CANARY));
    }

    @Test
    void a_folder_need_not_say_what_it_is() {
        Pack pack = NotesPack.read();

        assertThat(pack.manifests()).isEmpty();
        assertThat(pack.manifest(pack.task("notes/burn-it"))).isEmpty();
    }

    @Test
    void a_manifest_that_is_wrong_is_told() throws IOException {
        write("notes/pack.yaml", "name: note\nversion: 1.0\ncanary: tweet\ntitel: Notes\n");

        assertThat(problems())
                .containsExactly(
                        "notes/a.yaml:1: the file lacks the canary of its pack (notes/pack.yaml:1): add the line '# canary"
                                + " tweet'",
                        "notes/pack.yaml:1: 'name' is 'note', which is not the folder's name: write notes",
                        "notes/pack.yaml:1: the file lacks the key 'title': add 'title: …'",
                        "notes/pack.yaml:2: 'version' is '1.0', which is no version: write three numbers, such as 1.0.0",
                        "notes/pack.yaml:3: 'canary' is 'tweet', which is no canary: write a GUID in lower case, made for"
                                + " this pack",
                        "notes/pack.yaml:4: 'titel' is not a key that is known here: did you mean 'title'?");
    }

    @Test
    void a_file_without_the_canary_in_a_comment_is_told() throws IOException {
        write("notes/b.yaml", TASK.replace("# canary " + CANARY, "# A task."));
        write(
                "notes/c.yaml",
                TASK.replace("# canary " + CANARY, "# A task.").replace("goal: ", "goal: " + CANARY + " "));

        assertThat(problems())
                .containsExactly(
                        "notes/b.yaml:1: the file lacks the canary of its pack (notes/pack.yaml:1): add the line '# canary "
                                + CANARY + "'",
                        "notes/c.yaml:1: the file lacks the canary of its pack (notes/pack.yaml:1): add the line '# canary "
                                + CANARY + "'");
    }

    @Test
    void every_shipped_pack_has_a_version_and_marks_its_files() {
        Pack shipped = PackReader.shipped();

        assertThat(shipped.tasks())
                .allSatisfy(task -> assertThat(shipped.manifest(task))
                        .as(task.id())
                        .hasValueSatisfying(
                                manifest -> assertThat(manifest.canary()).isNotNull()));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private List<String> problems() {
        try {
            PackReader.read(folder);
            return List.of();
        } catch (PackException e) {
            return e.problems().stream().map(Problem::toString).toList();
        }
    }
}
