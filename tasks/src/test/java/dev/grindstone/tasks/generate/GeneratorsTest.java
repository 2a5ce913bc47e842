package dev.grindstone.tasks.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.tasks.problem.Spot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class GeneratorsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 18);
    private static final Generators TWO = new Generators(List.of(
            new Generated(new Spot("a.yaml", 1), "count", new Numbers(number(1), number(3), number(1))),
            new Generated(
                    new Spot("a.yaml", 2),
                    "room",
                    new Choices(List.of(Map.of("name", "Loft"), Map.of("name", "Attic"))))));

    @Test
    void combinations_are_numbered_and_the_last_value_changes_fastest() {
        assertThat(TWO.combinations(TODAY)).isEqualTo(6);
        assertThat(LongStream.range(0, 6)
                        .mapToObj(number -> TWO.values(number, TODAY))
                        .map(values -> values.get("count") + " " + values.get("room_name")))
                .containsExactly("1 Loft", "1 Attic", "2 Loft", "2 Attic", "3 Loft", "3 Attic");
    }

    @Test
    void each_value_knows_its_neighbour() {
        assertThat(TWO.values(5, TODAY))
                .isEqualTo(Map.of("count", 3L, "count_other", 1L, "room_name", "Attic", "room_other_name", "Loft"));
        assertThat(TWO.names()).containsExactlyInAnyOrder("count", "count_other", "room_name", "room_other_name");
    }

    @Test
    void no_values_are_one_combination() {
        assertThat(Generators.NONE.combinations(TODAY)).isEqualTo(1);
        assertThat(Generators.NONE.values(0, TODAY)).isEmpty();
    }

    @Test
    void a_product_that_is_too_large_for_a_number_is_told_as_the_largest() {
        Generated wide = new Generated(new Spot("a.yaml", 1), "code", new Codes("#".repeat(12)));

        assertThat(new Generators(List.of(wide)).combinations(TODAY)).isEqualTo(1_000_000_000_000L);
        assertThat(new Generators(List.of(wide, wide)).combinations(TODAY)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void a_shuffle_has_every_number_once() {
        for (long size = 1; size <= 200; size++) {
            Shuffle shuffle = new Shuffle(size);
            assertThat(LongStream.range(0, size).map(shuffle::at).boxed().collect(Collectors.toSet()))
                    .as("size %d", size)
                    .hasSize((int) size)
                    .allSatisfy(number -> assertThat(number).isNotNegative());
        }
    }

    @Test
    void neighbours_of_a_shuffle_lie_far_apart() {
        long size = 999_999_999_999L;
        Shuffle shuffle = new Shuffle(size);
        Set<Long> tenths = LongStream.range(0, 20)
                .map(place -> shuffle.at(place) / (size / 10))
                .boxed()
                .collect(Collectors.toSet());

        assertThat(shuffle.at(0)).isZero();
        assertThat(shuffle.at(size - 1)).isBetween(0L, size - 1);
        assertThat(tenths).hasSizeGreaterThanOrEqualTo(10);
    }

    private static BigDecimal number(long number) {
        return BigDecimal.valueOf(number);
    }
}
