package dev.grindstone.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.tasks.author.Skeleton;
import dev.grindstone.tasks.author.TaskSchema;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class GrindstoneTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void says_which_commands_there_are() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString())
                .contains("demo ", "serve ", "run ", "replay ", "tasks ", "world ", "bench ", "doctor ");
    }

    @Test
    void every_command_explains_itself() {
        for (CommandLine command : Grindstone.commandLine().getSubcommands().values()) {
            assertThat(command.getCommandSpec().usageMessage().description())
                    .as(command.getCommandName())
                    .isNotEmpty();
        }
    }

    @Test
    void a_misspelt_command_is_a_usage_error() {
        assertThat(run("srve")).isEqualTo(2);
        assertThat(err.toString()).startsWith("grindstone: Unmatched argument at index 0: 'srve'");
    }

    @Test
    void lists_the_tasks_that_come_with_it() {
        assertThat(run("tasks", "list")).isZero();
        assertThat(out.toString()).contains("mail/archive-sender-notices");
    }

    @Test
    void lists_the_tasks_that_have_all_of_some_tags() {
        assertThat(run("tasks", "list", "--tag", "hurdles=distractor", "--tag", "skill=read"))
                .isZero();
        assertThat(out.toString())
                .contains("mail/quote-that-holds")
                .contains("skill: search, read; length: short; apps: mail; hurdles: distractor, correction")
                .doesNotContain("mail/archive-sender-notices");
    }

    @Test
    void a_tag_that_does_not_exist_is_told_with_the_nearest() {
        assertThat(run("tasks", "list", "--tag", "hurdles=distracter")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("grindstone: there is no tag 'hurdles=distracter': hurdles: did you mean 'distractor'?");
        assertThat(run("tasks", "list", "--tag", "bulk")).isEqualTo(2);
        assertThat(err.toString()).contains("'bulk' is no tag: write one of skill=…, length=…, hurdles=…, apps=…");
    }

    @Test
    void a_trace_is_never_written_over() throws Exception {
        Path old = Files.writeString(folder.resolve("old.zip"), "kept");

        assertThat(run("run", "mail/archive-sender-notices", "--trace", old.toString()))
                .isEqualTo(2);

        assertThat(err.toString()).contains("old.zip is there already");
        assertThat(old).hasContent("kept");
    }

    @Test
    void an_unknown_task_is_named_with_the_nearest() {
        assertThat(run("run", "mail/archive-sender-notice")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("grindstone: there is no task 'mail/archive-sender-notice': ")
                .contains("mail/archive-sender-notices");
    }

    @Test
    void an_id_that_is_none_and_a_revision_that_is_gone_are_told() {
        assertThat(run("run", "mail/archive-sender-notices#x")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("grindstone: 'mail/archive-sender-notices#x' names no instance of a task: write"
                        + " pack/task@revision#variant~seed");
        err.getBuffer().setLength(0);
        assertThat(run("run", "mail/archive-sender-notices@99#0")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("grindstone: task 'mail/archive-sender-notices' has revision 1, not 99, and a variant means"
                        + " something else in another revision: ask for mail/archive-sender-notices@1");
    }

    @Test
    void a_split_that_is_none_is_a_usage_error() {
        assertThat(run("tasks", "verify", "--split", "exam")).isEqualTo(2);
        assertThat(err.toString()).contains("'exam'", "TRAIN, VALIDATION, TEST");
    }

    @Test
    void all_mistakes_of_a_pack_are_named_with_their_lines() throws Exception {
        Files.writeString(folder.resolve("one.yaml"), "wrld: office\ngoal: [\n");
        Files.writeString(folder.resolve("two.yaml"), "world: office\nnonsense: 1\n");

        assertThat(run("tasks", "verify", "--pack", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("one.yaml:", "two.yaml:2");
    }

    @Test
    void a_pack_may_be_a_zip_file() throws Exception {
        Path zip = folder.resolve("pack.zip");
        try (ZipOutputStream entries = new ZipOutputStream(Files.newOutputStream(zip))) {
            entries.putNextEntry(new ZipEntry("mail/first.yaml"));
            entries.write(Skeleton.of("mail", "office", "").getBytes(StandardCharsets.UTF_8));
        }

        assertThat(run("tasks", "list", "--pack", zip.toString())).isZero();
        assertThat(out.toString()).startsWith("mail/first@1 ");
        assertThat(run("tasks", "list", "--pack", zip + "per")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines("grindstone: there is no task pack '" + zip
                        + "per': give a folder with YAML files, or a zip file of one");
    }

    @Test
    void a_new_task_is_written_where_it_is_asked_for_and_never_over_another() throws Exception {
        String name = folder.resolve("pack").resolve("first").toString();

        assertThat(run("tasks", "new", name)).isZero();
        assertThat(folder.resolve("pack").resolve("first.yaml"))
                .content()
                .startsWith("# yaml-language-server: $schema=task.schema.json\n")
                .contains("\nworld: office\n", "\nstart: {app: mail}\n");
        assertThat(folder.resolve("pack").resolve("task.schema.json")).content().isEqualTo(TaskSchema.text());
        assertThat(out.toString()).contains("grindstone tasks verify --pack " + folder.resolve("pack") + " first");
        assertThat(run("tasks", "list", "--pack", folder.resolve("pack").toString()))
                .isZero();

        assertThat(run("tasks", "new", name)).isEqualTo(2);
        assertThat(run("tasks", "new", folder.resolve("My task").toString())).isEqualTo(2);
        assertThat(run("tasks", "new", name + "2", "--world", "offfice")).isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "first.yaml exists: choose another name, or remove it first",
                        "'My task' cannot be a task's name: use lower-case letters, digits and hyphens",
                        "there is no world 'offfice'");
    }

    @Test
    void the_schema_of_task_files_is_printed() {
        assertThat(run("tasks", "schema")).isZero();
        assertThat(out.toString()).isEqualToNormalizingNewlines(TaskSchema.text());
    }

    @Test
    void a_recording_that_is_none_is_bad_input() {
        assertThat(run("replay", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("cannot be read", "'grindstone run TASK --record DIR' makes one");
    }

    @Test
    void a_folder_without_recordings_is_bad_input() {
        assertThat(run("tasks", "regrade", folder.toString())).isEqualTo(2);
        assertThat(run("tasks", "explain", folder.toString())).isEqualTo(2);
        assertThat(err.toString())
                .contains("there is no recording in " + folder, "'grindstone run TASK --record DIR' makes one");
    }

    @Test
    void a_recording_that_never_got_whole_is_said_not_to_be_graded() throws Exception {
        Files.writeString(folder.resolve("episode.json.part"), "{");

        assertThat(run("tasks", "regrade", folder.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("! " + folder, "none → ?", "it needs a whole episode.json")
                .contains("1 run by changes: 0 as before, 0 moved, 1 not graded.");
    }

    @Test
    void an_unknown_world_is_named_with_those_there_are() {
        assertThat(run("world", "build", "--world", "offfice")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines("grindstone: there is no world 'offfice': choose one of office");
    }

    @Test
    void a_port_that_is_none_is_bad_input() {
        assertThat(run("serve", "--port", "70707")).isEqualTo(2);
        assertThat(err.toString()).startsWith("grindstone: --port 70707 is no port: give a number from 0 to 65535");
    }

    private int run(String... arguments) {
        return Grindstone.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
