package dev.grindstone.tasks.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.tasks.model.Task;
import dev.grindstone.tasks.notes.NotesWorld;
import dev.grindstone.tasks.pack.PackReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VariantsTest {

    private static final String TASK = """
            world: notes
            start: {app: notes}
            goal: Copy {title} as "{code}" for {day_long} at {at}.
            variants: SELECT title FROM notes.note ORDER BY id
            generate:
              code: code X-####
              day: day now+1..now+28
              at: time 8:00..17:30 by 10
            change: [notes.add: {title: "{title} {code} {day} {at}"}]
            solution: [press: Enter]
            near_misses: [{name: none, change: [notes.add: {title: x}], fails_at: {table: notes.note}}]
            """;
    /** Fails at row 50,000, if anybody gets that far. */
    private static final String LONG_QUERY = "SELECT x AS title FROM SYSTEM_RANGE(1, 30000) ORDER BY title";

    private final NotesWorld notes = new NotesWorld();
    private final Instances instances = new Instances(notes.open(), 7, app -> "/");

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        notes.close();
    }

    @Test
    void every_row_is_joined_with_every_combination_without_making_them() {
        Variants variants = instances.variants(task(TASK));

        assertThat(variants.rows()).isEqualTo(8);
        assertThat(variants.combinations()).isEqualTo(10_000L * 20 * 58);
        assertThat(variants.count()).isEqualTo(92_800_000);
        assertThat(variants.values(0))
                .containsEntry("title", "Milk")
                .containsEntry("code", "X-0000")
                .containsEntry("day_long", "Tuesday, May 19")
                .containsEntry("at", "8:00 AM");
        assertThat(variants.values(92_799_999).keySet()).contains("title", "code", "code_other", "day_other_long");
    }

    @Test
    void a_variant_is_the_same_whenever_it_is_asked_for() {
        Task task = task(TASK);
        TaskInstance instance = instances.of(task, 12_345_678);
        Instances again = new Instances(notes.open(), 7, app -> "/");

        assertThat(again.of(task, 12_345_678)).isEqualTo(instance);
        assertThat(instance.id()).isEqualTo("task@1#12345678~7");
    }

    @Test
    void no_two_variants_are_the_same() {
        Task small = task(TASK.replace("X-####", "X-#").replace("by 10", "by 285"));
        List<String> goals =
                instances.all(small).stream().map(TaskInstance::goal).toList();

        assertThat(goals).hasSize(8 * 10 * 20 * 3).doesNotHaveDuplicates();
    }

    @Test
    void variants_in_a_row_differ_in_more_than_their_last_value() {
        Task task = task(TASK);
        List<TaskInstance> first = LongStream.range(0, 24)
                .mapToObj(variant -> instances.of(task, variant))
                .toList();

        for (String name : List.of("title", "code", "day", "at")) {
            Set<Object> values =
                    first.stream().map(instance -> instance.values().get(name)).collect(Collectors.toSet());
            assertThat(values).as(name).hasSizeGreaterThanOrEqualTo(8);
        }
    }

    @Test
    void without_generated_values_variants_stand_in_the_order_of_the_rows() {
        Task rows = task(withoutGenerators());

        assertThat(instances.all(rows).stream()
                        .map(instance -> instance.values().get("title")))
                .containsExactly("Milk", "Rent 2231", "Rent 2232", "Trip", "Trip plan", "Old plan", "Gift", "Poem");
    }

    @Test
    void generated_values_need_no_query() {
        Task only = task(TASK.replace("variants: SELECT title FROM notes.note ORDER BY id\n", "")
                .replace("{title} ", ""));

        assertThat(instances.count(only)).isEqualTo(11_600_000);
        assertThat(instances.of(only, 1).goal())
                .isNotEqualTo(instances.of(only, 2).goal());
    }

    @Test
    void a_query_of_thirty_thousand_rows_is_refused() {
        assertRefused(
                TASK.replace("SELECT title FROM notes.note ORDER BY id", LONG_QUERY),
                "task.yaml:4: 'variants' gives more than 10,000 rows: narrow its conditions, or say LIMIT; 'generate' makes"
                        + " more instances of each row");
        assertThat(instances
                        .variants(task(TASK.replace(
                                "SELECT title FROM notes.note ORDER BY id",
                                "SELECT x AS title FROM SYSTEM_RANGE(1, 10000) ORDER BY title")))
                        .rows())
                .isEqualTo(10_000);
    }

    @Test
    void rows_that_make_no_difference_are_refused() {
        assertRefused(
                TASK.replace("SELECT title FROM", "SELECT folder AS title, id FROM"),
                "task.yaml:4: 'variants' gives rows 0 and 1 (from 0), which make no difference to goal, change or answer: use"
                        + " a column that tells them apart there, or group the rows");
    }

    @Test
    void a_query_without_rows_is_refused() {
        assertRefused(
                TASK.replace("FROM notes.note ORDER", "FROM notes.note WHERE id < 0 ORDER"),
                "task.yaml:4: 'variants' gives no rows in the world 'notes': loosen its conditions");
    }

    @Test
    void a_column_that_is_also_generated_is_refused() {
        assertRefused(
                TASK.replace("SELECT title", "SELECT title, id AS code_other"),
                "task.yaml:6: 'generate.code' gives {code_other}, which is a column of 'variants', too: rename one of the two");
    }

    @Test
    void too_many_variants_are_refused_also_when_a_long_cannot_count_them() {
        String message =
                "task.yaml:6: 'generate' makes more than 1,000,000,000,000 variants (of 8 rows): narrow a range, or"
                        + " widen a step";

        assertRefused(TASK.replace("X-####", "X-#########"), message);
        assertRefused(TASK.replace("X-####", "X" + "#".repeat(39)), message);
    }

    @Test
    void days_that_are_all_weekend_are_refused() {
        assertRefused(
                TASK.replace("day now+1..now+28", "day now+5..now+6"),
                "task.yaml:7: 'generate.day' makes no value in a world that starts on 2026-05-18: widen its days");
    }

    @Test
    void a_variant_that_does_not_exist_is_refused() {
        assertThatThrownBy(() -> instances.of(task(TASK), 92_800_000))
                .hasMessage("Task 'task' has no variant 92800000 in this world: choose one from 0 to 92799999");
    }

    @Test
    void a_spread_is_even_and_lies_in_its_split() {
        Variants variants = instances.variants(task(TASK));
        Split split = variants.split(5);

        assertThat(variants.spread(5, null)).containsExactly(0L, 23_199_999L, 46_399_999L, 69_599_999L, 92_799_999L);
        assertThat(variants.spread(50, split).toArray())
                .hasSize(50)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(variants.spread(50, split)).allMatch(variant -> variants.split(variant) == split);
        assertThat(instances.variants(task(withoutGenerators())).spread(100, null))
                .hasSize(8);
    }

    @Test
    void a_split_is_decided_by_the_row_whatever_is_generated() {
        Variants variants = instances.variants(task(TASK));
        Variants rows = instances.variants(task(withoutGenerators()));
        Set<String> pairs = new HashSet<>();
        variants.spread(500, null)
                .forEach(variant -> pairs.add(variants.values(variant).get("title") + " " + variants.split(variant)));

        assertThat(pairs).hasSize(8);
        assertThat(Arrays.stream(Split.values()).mapToLong(variants::count).sum())
                .isEqualTo(variants.count());
        for (Split split : Split.values()) {
            assertThat(variants.count(split)).isEqualTo(rows.count(split) * variants.combinations());
        }
    }

    @Test
    void a_split_does_not_depend_on_seed_world_or_columns_that_the_goal_does_not_tell() {
        Task told = task(withoutGenerators().replace("SELECT title", "SELECT title, id + 1000 AS other"));
        Variants other = new Instances(notes.open(), 8, app -> "/").variants(told);
        Variants rows = instances.variants(task(withoutGenerators()));

        assertThat(LongStream.range(0, 8).mapToObj(other::split))
                .isEqualTo(LongStream.range(0, 8).mapToObj(rows::split).toList());
    }

    @Test
    void without_a_query_the_generated_values_decide() {
        Task only = task(TASK.replace("variants: SELECT title FROM notes.note ORDER BY id\n", "")
                .replace("{title} ", "")
                .replace("X-####", "X-#"));
        Variants variants = instances.variants(only);

        assertThat(variants.isCounted()).isTrue();
        assertThat((double) variants.count(Split.TRAIN) / variants.count()).isBetween(0.77, 0.83);
        assertThat((double) variants.count(Split.TEST) / variants.count()).isBetween(0.07, 0.13);
        assertThat(variants.all(Split.TEST).count()).isEqualTo(variants.count(Split.TEST));
    }

    private static String withoutGenerators() {
        return TASK.replaceAll("(?s)generate:.*?(?=change:)", "")
                .replace("as \"{code}\" for {day_long} at {at}", "once")
                .replace(" {code} {day} {at}", "");
    }

    private void assertRefused(String text, String message) {
        Task task = task(text);
        assertThatThrownBy(() -> instances.variants(task))
                .isInstanceOf(TaskException.class)
                .hasMessage(message);
    }

    private Task task(String text) {
        try {
            Files.writeString(folder.resolve("task.yaml"), text);
            return PackReader.read(folder).task("task");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
