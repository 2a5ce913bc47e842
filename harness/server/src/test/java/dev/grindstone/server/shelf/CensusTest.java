package dev.grindstone.server.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.server.Home;
import dev.grindstone.server.Trouble;
import dev.grindstone.server.hosting.Installation;
import dev.grindstone.server.shelf.Census.Entry;
import dev.grindstone.tasks.instance.Split;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CensusTest {

    private final Shelf shelf = Shelf.of(Installation.in(new Home(Path.of("target", "home"))), null);

    @Test
    void the_shipped_packs_make_more_than_a_million_distinct_instances() {
        List<Entry> entries = new ArrayList<>();
        Census census = Census.of(shelf, shelf.pack().tasks(), List.of(1L), entries::add, text -> {});

        assertThat(census.tasks()).isEqualTo(shelf.pack().tasks().size()).isEqualTo(entries.size());
        assertThat(census.distinct()).isGreaterThan(1_000_000).isEqualTo(census.instances());
        assertThat(Arrays.stream(Split.values()).mapToLong(census::instances).sum())
                .isEqualTo(census.instances(1));
    }

    @Test
    void the_same_in_two_worlds_counts_once() {
        Census twice = Census.of(
                shelf, shelf.tasks(List.of("mail/write-to-namesake")), List.of(1L, 1L), entry -> {}, text -> {});

        assertThat(twice.distinct() * 2).isEqualTo(twice.instances());
    }

    @Test
    void an_instance_is_wanted_by_its_id_or_by_parts_beside_it() {
        assertThat(Wanted.of(shelf, "mail/write-to-namesake@1#17~3", null, null))
                .isEqualTo(new Wanted(shelf.task("mail/write-to-namesake"), 17, 3));
        assertThat(Wanted.of(shelf, "mail/write-to-namesake", 17L, 3L))
                .isEqualTo(new Wanted(shelf.task("mail/write-to-namesake"), 17, 3));
        assertThat(Wanted.of(shelf, "mail/write-to-namesake~3", null, 3L).variant())
                .isZero();
        assertThat(Wanted.of(shelf, "mail/write-to-namesake#2", null, null).seed())
                .isEqualTo(Installation.DEFAULT_SEED);
    }

    @Test
    void parts_that_contradict_the_id_are_refused() {
        assertThatThrownBy(() -> Wanted.of(shelf, "mail/write-to-namesake#17", 3L, null))
                .isInstanceOf(Trouble.class)
                .hasMessage(
                        "'mail/write-to-namesake#17' names variant 17, but variant 3 is asked for, too: name it once");
    }
}
