package dev.grindstone.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.kit.world.World;
import dev.grindstone.tasks.model.Ending;
import dev.grindstone.tasks.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TaskRunTest {

    private static final String STAR_ONE = "../../docs/examples/pack";

    @RegisterExtension
    final GrindstoneExtension grindstone = GrindstoneExtension.newInstance()
            .task("mail/archive-sender-notices")
            .build();

    @Test
    void a_task_has_a_goal_a_start_and_a_check(TaskRun run, World world, WorldUrls urls) {
        assertThat(run.id()).matches("mail/archive-sender-notices@\\d+#0~1");
        assertThat(run.goal()).startsWith("Archive all unread messages from ");
        assertThat(run.start().toString()).startsWith(urls.of("mail", "/").toString());
        assertThat(run.world()).isSameAs(world);
        assertThat(run.urls()).isSameAs(urls);
    }

    @Test
    void what_is_not_done_is_told_by_row_and_column(TaskRun run) {
        assertThatThrownBy(run::verify)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(run.id() + " failed\n  mail.message ")
                .hasMessageContaining("folder should have become archive but stayed inbox")
                .hasMessageEndingWith("\n  asked: " + run.goal());
    }

    @Test
    @Task(value = "star-one", pack = STAR_ONE)
    void what_is_done_passes_and_what_is_too_much_is_told(TaskRun run, World world) {
        String subject = run.goal().replaceFirst(".*?\"(.*)\".*", "$1");
        world.run(open -> open.db("mail")
                .execute(
                        "UPDATE mail.message SET is_starred = TRUE WHERE owner_id = 1 AND folder = 'inbox' AND subject"
                                + " = ?",
                        subject));

        assertThat(run.verify()).isInstanceOf(Verdict.Passed.class);

        world.run(open -> open.db("mail")
                .execute("UPDATE mail.message SET folder = 'trash' WHERE id = (SELECT MIN(id) FROM mail.message WHERE"
                        + " folder = 'inbox')"));
        assertThat(run.verdict(Ending.finished())).isInstanceOf(Verdict.Failed.class);
        assertThatThrownBy(() -> run.verify("an answer nobody asked for")).isInstanceOf(AssertionError.class);
    }

    @Test
    @Task("mail/archive-sender-notices#1~2")
    void an_id_names_variant_and_seed(TaskRun run) {
        assertThat(run.id()).endsWith("#1~2");
    }

    @Test
    @Task("mail/unsend-old-mail")
    void a_refusal_is_judged_too(TaskRun run) {
        assertThat(run.verifyRefusal("not_possible: it was sent days ago").passed())
                .isTrue();
        assertThatThrownBy(() -> run.verifyRefusal("not_allowed: it is forbidden"))
                .hasMessageContaining("not_allowed");
    }
}
