package dev.grindstone.tasks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.kit.world.World;
import dev.grindstone.tasks.notes.Notes;
import dev.grindstone.tasks.notes.NotesWorld;
import dev.grindstone.tasks.verdict.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The comparison against chance: edits in another order, at another time and under other ids are equal; the same edits
 * with one more, one less or one other are not.
 */
class RandomEditsTest {

    private static final int ROUNDS = 60;

    private final NotesWorld notes = new NotesWorld();

    /** Something done to notes, tags and their links; {@code name} tells edits apart. */
    private record Edit(int kind, int name, List<Integer> on) {

        void run(World world) {
            switch (kind) {
                case 0 ->
                    on.forEach(note -> NotesWorld.sql(
                            world, "UPDATE notes.note SET folder = 'f" + name + "' WHERE id = " + (100 + note)));
                case 1 -> NotesWorld.sql(world, "DELETE FROM notes.note WHERE id = " + (100 + on.get(0)));
                case 2 -> tag(world);
                default -> thread(world);
            }
        }

        /** A tag and its links to notes that were there. */
        private void tag(World world) {
            long id = world.turn(World::nextId);
            NotesWorld.sql(world, "INSERT INTO notes.tag VALUES (" + id + ", 'tag " + name % 2 + "')");
            on.forEach(note -> NotesWorld.sql(
                    world,
                    "INSERT INTO notes.note_tag SELECT id, " + id + " FROM notes.note WHERE id = " + (100 + note)));
        }

        /** Notes that follow one another, so that made rows refer to made rows. */
        private void thread(World world) {
            long root = world.turn(World::nextId);
            long id = root;
            for (int i = 0; i < on.size(); i++) {
                NotesWorld.sql(
                        world,
                        "INSERT INTO notes.note VALUES (" + id + ", 1, " + root + ", 'inbox', 'n" + name % 2
                                + "', '', '" + Long.toHexString(id) + "', FALSE, 0, '"
                                + world.now() + "')");
                id = world.turn(World::nextId);
            }
        }
    }

    @Test
    void equal_edits_are_equal_and_different_ones_are_not() {
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(round);
            List<Edit> edits = edits(random);
            World asked = play(edits, 0);

            List<Edit> shuffled = new ArrayList<>(edits);
            Collections.shuffle(shuffled, random);
            World same = play(shuffled, random.nextInt(9));
            assertThat(reasons(asked, same)).as("round %d: %s", round, edits).isEmpty();

            List<Edit> mutated = mutate(edits, random);
            World other = play(mutated, random.nextInt(9));
            assertThat(reasons(asked, other))
                    .as("round %d: %s became %s", round, edits, mutated)
                    .isNotEmpty();
        }
        notes.close();
    }

    /** Edits that do not touch the same notes, so that their order means nothing. */
    private static List<Edit> edits(Random random) {
        List<Integer> free = new ArrayList<>(IntStream.range(0, 8).boxed().toList());
        Collections.shuffle(free, random);
        List<Edit> edits = new ArrayList<>();
        while (free.size() >= 2) {
            int size = 1 + random.nextInt(2);
            List<Integer> on = List.copyOf(free.subList(0, size));
            free.subList(0, size).clear();
            edits.add(new Edit(random.nextInt(4), random.nextInt(6), on));
        }
        return edits;
    }

    private static List<Edit> mutate(List<Edit> edits, Random random) {
        List<Edit> mutated = new ArrayList<>(edits);
        int at = random.nextInt(edits.size());
        Edit edit = edits.get(at);
        switch (random.nextInt(3)) {
            case 0 -> mutated.remove(at);
            case 1 -> mutated.set(at, new Edit(edit.kind(), edit.name() + 1, more(edit.on())));
            default -> mutated.add(new Edit(3, 9, List.of(1, 2, 3)));
        }
        return mutated;
    }

    /** One note more for links and threads, so that the edit means something else whatever its kind. */
    private static List<Integer> more(List<Integer> on) {
        int free = IntStream.range(0, 8)
                .filter(note -> !on.contains(note))
                .findFirst()
                .orElseThrow();
        return Stream.concat(Stream.of(free), on.stream()).collect(Collectors.toList());
    }

    private World play(List<Edit> edits, int seconds) {
        World world = notes.open();
        world.advance(Duration.ofSeconds(seconds));
        edits.forEach(edit -> {
            edit.run(world);
            world.advance(Duration.ofMillis(300));
        });
        return world;
    }

    private static List<String> reasons(World asked, World done) {
        return done
                .turn(world -> Comparison.of(
                        asked.netChanges(),
                        world.netChanges(),
                        ComparisonTest.tables(world),
                        Leeway.none(),
                        new Span(Notes.PRESENT, world.now().plusSeconds(60)),
                        (table, key) -> ComparisonTest.row(world, table, key)))
                .stream()
                .map(Reason::text)
                .toList();
    }
}
