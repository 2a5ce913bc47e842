package dev.grindstone.shop.words;

import static dev.grindstone.shop.db.Tables.SAID;
import static dev.grindstone.shop.db.Tables.WORDING;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.impl.DSL;

/** Tells of which products a word is said; kept by whoever writes products. */
public final class WordIndex {
    /** Sorts after whatever begins with the same letters. */
    private static final char LAST = Character.MAX_VALUE;

    /** Words are told apart by so many characters. */
    private static final int LONGEST = 100;

    private final DSLContext db;

    /** Of the shop's tables. */
    public WordIndex(DSLContext db) {
        this.db = db;
    }

    /**
     * Who has a word.
     *
     * @param begun products with a word that begins with it
     * @param whole those of them with the word itself
     */
    public record Holders(Set<Long> begun, Set<Long> whole) {}

    /** The products that have a word. */
    public Holders holders(String typed) {
        String word = key(typed);
        Set<Long> begun = new TreeSet<>();
        Set<Long> whole = new TreeSet<>();
        db.select(SAID.WORD, SAID.PRODUCTS)
                .from(SAID)
                .where(SAID.WORD.ge(word).and(SAID.WORD.lt(word + LAST)))
                .forEach(row -> {
                    List<Long> products = List.of(row.value2());
                    begun.addAll(products);
                    if (row.value1().equals(word)) {
                        whole.addAll(products);
                    }
                });
        return new Holders(begun, whole);
    }

    /** The products that have, for each of these, a word that begins with it; none for no words. */
    public static Set<Long> all(List<Holders> words) {
        Set<Long> all = new TreeSet<>();
        words.stream().limit(1).forEach(first -> all.addAll(first.begun()));
        words.forEach(each -> all.retainAll(each.begun()));
        return all;
    }

    /** The words of some titles by their products, each with a space before and after it. */
    public Map<Long, String> titles(Set<Long> products) {
        return db.select(WORDING.PRODUCT_ID, WORDING.TITLE_WORDS)
                .from(WORDING)
                .where(WORDING.PRODUCT_ID.in(products))
                .fetchMap(WORDING.PRODUCT_ID, WORDING.TITLE_WORDS);
    }

    /**
     * Adds a product.
     *
     * @param title what its title and brand say
     * @param rest all else it is found by
     */
    public void add(long product, String title, String rest) {
        db.insertInto(WORDING)
                .set(WORDING.PRODUCT_ID, product)
                .set(WORDING.TITLE_WORDS, Words.spaced(title))
                .execute();
        Set<String> words = Stream.of(title, rest)
                .flatMap(text -> Words.of(text).stream())
                .map(WordIndex::key)
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, Long[]> known = db.select(SAID.WORD, SAID.PRODUCTS)
                .from(SAID)
                .where(SAID.WORD.eq(DSL.any(words.toArray(String[]::new))))
                .fetchMap(SAID.WORD, SAID.PRODUCTS);
        put(known.entrySet().stream().map(each -> row(with(each.getValue(), product), each.getKey())));
        batch(
                db.insertInto(SAID, SAID.PRODUCTS, SAID.WORD).values((Long[]) null, null),
                words.stream().filter(word -> !known.containsKey(word)).map(word -> row(new Long[] {product}, word)));
    }

    /** Does the same for a product that is there, whose words are others now. */
    public void replace(long product, String title, String rest) {
        db.deleteFrom(WORDING).where(WORDING.PRODUCT_ID.eq(product)).execute();
        put(db
                .select(SAID.WORD, SAID.PRODUCTS)
                .from(SAID)
                .where(DSL.condition("array_contains({0}, {1})", SAID.PRODUCTS, DSL.val(product)))
                .orderBy(SAID.WORD)
                .fetch()
                .stream()
                .map(row -> row(without(row.value2(), product), row.value1())));
        add(product, title, rest);
    }

    private static String key(String word) {
        return word.substring(0, Math.min(word.length(), LONGEST));
    }

    private void put(Stream<Object[]> rows) {
        batch(db.update(SAID).set(SAID.PRODUCTS, (Long[]) null).where(SAID.WORD.eq((String) null)), rows);
    }

    /** Without a row jOOQ would do it once, without values. */
    private void batch(Query query, Stream<Object[]> rows) {
        Object[][] each = rows.toArray(Object[][]::new);
        if (each.length > 0) {
            db.batch(query).bind(each).execute();
        }
    }

    private static Object[] row(Long[] products, String word) {
        return new Object[] {products, word};
    }

    private static Long[] with(Long[] products, long product) {
        Long[] more = Arrays.copyOf(products, products.length + 1);
        more[products.length] = product;
        return more;
    }

    private static Long[] without(Long[] products, long product) {
        return Arrays.stream(products).filter(each -> each != product).toArray(Long[]::new);
    }
}
