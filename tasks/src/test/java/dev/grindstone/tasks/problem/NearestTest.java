package dev.grindstone.tasks.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> KEYS = List.of("goal", "world", "near_misses");

    @Test
    void a_small_slip_is_recognised() {
        assertThat(Nearest.remedy("near_mises", KEYS)).isEqualTo("did you mean 'near_misses'?");
    }

    @Test
    void anything_else_gets_the_whole_list() {
        assertThat(Nearest.remedy("difficulty", KEYS)).isEqualTo("use one of goal, near_misses, world");
    }
}
