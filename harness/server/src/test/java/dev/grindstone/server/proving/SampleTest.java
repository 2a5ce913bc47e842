package dev.grindstone.server.proving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.server.Home;
import dev.grindstone.server.hosting.Installation;
import dev.grindstone.server.shelf.Shelf;
import dev.grindstone.server.shelf.Start;
import dev.grindstone.tasks.instance.Split;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.instance.Variants;
import dev.grindstone.tasks.model.Task;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SampleTest {

    private static final String MILLIONS = "mail/write-to-namesake";
    private static final List<Long> SEEDS = List.of(1L);

    private final Shelf shelf = Shelf.of(Installation.in(new Home(Path.of("target", "home"))), null);

    @Test
    void a_sample_is_drawn_from_millions_and_is_the_same_for_the_same_draw() {
        List<Task> some = Stream.of("mail/archive-sender-notices", MILLIONS, "mail/quote-that-holds")
                .map(shelf::task)
                .toList();
        List<TaskInstance> sample = sample(60, 1, null, some);

        assertThat(sample).hasSize(60).extracting(TaskInstance::id).doesNotHaveDuplicates();
        assertThat(sample).extracting(instance -> instance.task().id()).contains(MILLIONS, "mail/quote-that-holds");
        assertThat(sample).anyMatch(instance -> instance.variant() > 1_000_000);
        assertThat(sample(60, 1, null, some)).isEqualTo(sample);
        assertThat(sample(60, 2, null, some)).isNotEqualTo(sample);
    }

    @Test
    void a_sample_of_a_split_is_in_it() {
        for (Split split : Split.values()) {
            try (Start start = Start.of(shelf, shelf.task(MILLIONS), 1, text -> {})) {
                Variants variants = start.instances().variants(shelf.task(MILLIONS));

                assertThat(sample(20, 1, split, List.of(shelf.task(MILLIONS))))
                        .hasSize(variants.count(split) == 0 ? 0 : 20)
                        .allMatch(instance -> variants.split(instance.variant()) == split);
            }
        }
    }

    @Test
    void all_variants_of_a_task_with_millions_are_made_one_after_the_other() {
        Selection all = new Selection(Integer.MAX_VALUE, 2, 0, false, null);
        Iterator<Case> cases = all.cases(shelf, List.of(shelf.task(MILLIONS)), SEEDS, text -> {});

        for (int variant = 0; variant < 130; variant++) {
            Case next = cases.next();
            assertThat(next.instance().variant()).isEqualTo(variant);
            assertThat(next.kinds().contains(ProofKind.MUTANTS)).isEqualTo(variant < 2);
        }
        assertThat(cases).hasNext();
    }

    private List<TaskInstance> sample(int size, long draw, @Nullable Split split, List<Task> tasks) {
        Selection kinds = new Selection(1, 0, 0, false, split);
        List<TaskInstance> drawn = new ArrayList<>();
        new Sample(size, draw, kinds)
                .cases(shelf, tasks, SEEDS, text -> {})
                .forEachRemaining(each -> drawn.add(each.instance()));
        return drawn;
    }
}
