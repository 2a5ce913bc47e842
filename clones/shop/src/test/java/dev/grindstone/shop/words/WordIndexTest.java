package dev.grindstone.shop.words;

import static dev.grindstone.shop.db.Tables.PRODUCT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.shop.Shop;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Words and who has them. */
class WordIndexTest {
    private static final long LAMP = 1;
    private static final long LADDER = 2;

    private Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.open();
        index(index -> {
            index.add(LAMP, "Zebra Lamp", "A zinc foot, and zebras on the shade");
            index.add(LADDER, "Ladder", "Of zinc");
        });
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void index(Consumer<WordIndex> use) {
        shop.world().run(world -> use.accept(new WordIndex(world.db("shop"))));
    }

    @Test
    void a_beginning_is_had_by_all_whose_words_begin_so_and_whole_by_few() {
        index(index -> {
            assertThat(index.holders("z"))
                    .isEqualTo(new WordIndex.Holders(new TreeSet<>(Set.of(LAMP, LADDER)), Set.of()));
            assertThat(index.holders("zinc").whole()).containsExactly(LAMP, LADDER);
            assertThat(index.holders("zebra").whole()).containsExactly(LAMP);
            assertThat(index.holders("zebu").begun()).isEmpty();
            assertThat(index.holders("the").begun()).isEmpty();
        });
    }

    @Test
    void several_words_are_had_by_those_that_have_each() {
        index(index -> {
            assertThat(WordIndex.all(List.of(index.holders("zinc"), index.holders("la"))))
                    .containsExactly(LAMP, LADDER);
            assertThat(WordIndex.all(List.of(index.holders("zinc"), index.holders("ladder"))))
                    .containsExactly(LADDER);
            assertThat(WordIndex.all(List.of(index.holders("zinc"), index.holders("zebu"))))
                    .isEmpty();
            assertThat(index.titles(Set.of(LAMP))).containsEntry(LAMP, " zebra lamp ");
        });
    }

    @Test
    void what_is_said_no_more_is_not_found_any_more() {
        index(index -> {
            index.replace(LAMP, "Zebra Lantern", "A brass foot");
            assertThat(index.holders("lamp").begun()).doesNotContain(LAMP);
            assertThat(index.holders("zinc").whole()).containsExactly(LADDER);
            assertThat(index.holders("lantern").whole()).containsExactly(LAMP);
            assertThat(index.holders("zebra").whole()).containsExactly(LAMP);
            assertThat(index.titles(Set.of(LAMP))).containsEntry(LAMP, " zebra lantern ");
        });
    }

    @Test
    void a_text_without_an_end_is_one_word() {
        String endless = "z".repeat(7000);
        index(index -> {
            index.add(3, "Rope", endless);
            assertThat(index.holders(endless).whole()).containsExactly(3L);
        });
    }

    @Test
    void every_product_is_found_by_each_word_of_its_title_in_the_world_as_it_was_filled() {
        shop.world().run(world -> {
            DSLContext db = world.db("shop");
            WordIndex index = new WordIndex(db);
            var products = db.select(PRODUCT.ID, PRODUCT.TITLE).from(PRODUCT).fetch();
            assertThat(products).isNotEmpty();
            products.forEach(row -> Words.of(row.value2())
                    .forEach(word ->
                            assertThat(index.holders(word).whole()).as(word).contains(row.value1())));
        });
    }
}
