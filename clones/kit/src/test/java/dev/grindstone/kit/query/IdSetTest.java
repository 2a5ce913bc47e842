package dev.grindstone.kit.query;

import static dev.grindstone.kit.db.Tables.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.kit.Notes;
import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.Worlds;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IdSetTest {
    private final Worlds worlds = new Worlds(List.of(new Notes()));
    private final World world = worlds.create(Worlds.DEFAULT, Notes.image(), TimeMode.STEPPED);

    @AfterEach
    void close() {
        worlds.close();
    }

    private List<Long> found(LongStream ids) {
        return world.turn(open -> people(open, ids));
    }

    private static List<Long> people(World open, LongStream ids) {
        return open.db("kit")
                .select(PERSON.ID)
                .from(PERSON)
                .where(IdSet.among(PERSON.ID, ids.toArray()))
                .orderBy(PERSON.ID)
                .fetch(PERSON.ID);
    }

    private List<Long> everybody() {
        return world.turn(open ->
                open.db("kit").select(PERSON.ID).from(PERSON).orderBy(PERSON.ID).fetch(PERSON.ID));
    }

    @Test
    void an_id_is_found_wherever_it_stands_in_the_set() {
        List<Long> all = everybody();
        assertThat(all).isNotEmpty();

        assertThat(found(LongStream.empty())).isEmpty();
        assertThat(found(LongStream.of(Long.MIN_VALUE, -1, Long.MAX_VALUE))).isEmpty();
        for (long each : all) {
            for (int before = 0; before < 6; before++) {
                LongStream below = LongStream.rangeClosed(1, before)
                        .map(by -> each - 1_000_000 - by)
                        .sorted();
                assertThat(found(LongStream.concat(below, LongStream.of(each)))).containsExactly(each);
                assertThat(found(LongStream.of(each, each + 1_000_000, Long.MAX_VALUE)))
                        .containsExactly(each);
            }
        }
        assertThat(found(all.stream().mapToLong(Long::longValue))).isEqualTo(all);
    }

    @Test
    void more_ids_than_one_value_holds_are_several() {
        long one = everybody().get(0);

        assertThat(found(LongStream.concat(LongStream.range(one - 250_000, one), LongStream.of(one))))
                .containsExactly(one);
        assertThat(found(LongStream.range(one + 1_000_000, one + 1_250_000))).isEmpty();
    }

    @Test
    void a_world_from_an_image_knows_the_function() {
        World other = worlds.create("w2", world.capture(), TimeMode.STEPPED);

        int found = other.turn(open -> open.db("kit").fetchCount(PERSON, IdSet.among(PERSON.ID, new long[] {-1})));

        assertThat(found).isZero();
    }
}
