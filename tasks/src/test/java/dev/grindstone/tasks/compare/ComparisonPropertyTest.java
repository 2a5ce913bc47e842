package dev.grindstone.tasks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.tasks.compare.RandomNotes.Deed;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The comparison held against an oracle, in both directions: what is the same but for made ids, times and order must
 * pass, and whatever differs otherwise must fail.
 */
class ComparisonPropertyTest {

    private static final int TRIALS = 250;

    private final TwoWorlds worlds = new TwoWorlds();

    @AfterEach
    void close() {
        worlds.close();
    }

    @Test
    void the_same_deeds_in_another_order_at_other_times_pass() {
        for (int seed = 0; seed < TRIALS; seed++) {
            RandomNotes random = new RandomNotes(seed);
            List<Deed> asked = random.deeds();
            List<Deed> done = random.shuffled(asked);

            carryOut(random, asked, done);

            assertThat(SameState.of(worlds.asked, worlds.done))
                    .as("the oracle on seed %s: asked %s, done %s", seed, told(asked), told(done))
                    .isTrue();
            assertThat(worlds.texts())
                    .as("seed %s: asked %s, done %s", seed, told(asked), told(done))
                    .isEmpty();
        }
    }

    @Test
    void other_deeds_pass_exactly_when_they_come_to_the_same() {
        int same = 0;
        for (int seed = 0; seed < TRIALS; seed++) {
            RandomNotes random = new RandomNotes(seed);
            List<Deed> asked = random.deeds();
            List<Deed> done = random.shuffled(random.otherwise(asked));

            carryOut(random, asked, done);

            boolean isSame = SameState.of(worlds.asked, worlds.done);
            same += isSame ? 1 : 0;
            assertThat(worlds.texts().isEmpty())
                    .as("seed %s: asked %s, done %s, found %s", seed, told(asked), told(done), worlds.texts())
                    .isEqualTo(isSame);
        }

        // Both directions were tried, and neither a few times only.
        assertThat(same).isBetween(TRIALS / 20, TRIALS / 2);
    }

    private void carryOut(RandomNotes random, List<Deed> asked, List<Deed> done) {
        worlds.asked.reset();
        worlds.done.reset();
        random.carryOut(asked, worlds.asked, false);
        random.carryOut(done, worlds.done, true);
    }

    private static String told(List<Deed> deeds) {
        return RandomNotes.told(deeds);
    }
}
