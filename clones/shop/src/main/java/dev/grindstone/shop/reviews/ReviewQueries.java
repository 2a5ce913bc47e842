package dev.grindstone.shop.reviews;

import static dev.grindstone.shop.db.Tables.HELPFUL;
import static dev.grindstone.shop.db.Tables.PRODUCT;
import static dev.grindstone.shop.db.Tables.REPORT;
import static dev.grindstone.shop.db.Tables.REVIEW;
import static dev.grindstone.shop.db.Tables.VARIANT;

import dev.grindstone.shop.catalog.Stars;
import dev.grindstone.shop.photos.Photo;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.SortField;
import org.jooq.impl.DSL;

/** Reviews as one reader sees them; valid inside a turn. */
public final class ReviewQueries {
    static final int PAGE = 10;
    private static final int TOP = 8;
    private static final int GALLERY = 10;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);

    /** With the votes of this world on top of those from before it. */
    private static final Field<Integer> HELPED =
            REVIEW.HELPFUL.plus(DSL.field(DSL.selectCount().from(HELPFUL).where(HELPFUL.REVIEW_ID.eq(REVIEW.ID))));

    private static final Field<Integer> COUNTED = DSL.field(DSL.name("counted"), Integer.class);

    private final DSLContext db;
    private final long reader;
    private final ZoneId zone;

    /** @param reader the number of the person; one that nobody has for who is not signed in */
    public ReviewQueries(DSLContext db, long reader, ZoneId zone) {
        this.db = db;
        this.reader = reader;
        this.zone = zone;
    }

    /** What a product's page shows. */
    public ReviewBlock block(long product, String asin, Stars stars) {
        Condition which = REVIEW.PRODUCT_ID.eq(product);
        List<Review> top = list(which, "helpful", 1, TOP);
        int written = top.size() < TOP ? top.size() : db.fetchCount(REVIEW, which);
        return new ReviewBlock(
                asin, stars, written, top, written == 0 ? List.of() : pictured(product), insights(product));
    }

    /** The most helpful reviews of a product that have images. */
    List<Review> pictured(long product) {
        return list(REVIEW.PRODUCT_ID.eq(product).and(REVIEW.PICTURES.ne("")), "helpful", 1, GALLERY);
    }

    /** What the reviews of a product speak of. */
    Insights insights(long product) {
        return Insights.of(db.select(REVIEW.ASPECTS)
                .from(REVIEW)
                .where(REVIEW.PRODUCT_ID.eq(product).and(REVIEW.ASPECTS.ne("")))
                .orderBy(REVIEW.ID)
                .fetch(REVIEW.ASPECTS));
    }

    static Condition matches(long product, Filter filter) {
        Condition which = REVIEW.PRODUCT_ID.eq(product).and(REVIEW.STARS.in(filter.wanted()));
        if (filter.isVerifiedOnly()) {
            which = which.and(REVIEW.IS_VERIFIED);
        }
        if (filter.isWithImages()) {
            which = which.and(REVIEW.PICTURES.ne(""));
        }
        if (!filter.aspect().isEmpty()) {
            Field<String> lines = DSL.concat(DSL.inline("\n"), REVIEW.ASPECTS, DSL.inline("\n"));
            which = which.and(
                    lines.contains("+" + filter.aspect() + "\n").or(lines.contains("-" + filter.aspect() + "\n")));
        }
        return filter.words().isEmpty()
                ? which
                : which.and(REVIEW.TITLE
                        .containsIgnoreCase(filter.words())
                        .or(REVIEW.BODY.containsIgnoreCase(filter.words())));
    }

    int count(Condition which) {
        return db.fetchCount(REVIEW, which);
    }

    List<Review> list(Condition which, String sort, int page, int size) {
        List<SortField<?>> order = sort.equals("recent")
                ? List.of(REVIEW.WRITTEN_AT.desc(), REVIEW.ID.desc())
                : List.of(COUNTED.desc(), REVIEW.WRITTEN_AT.desc(), REVIEW.ID.desc());
        return db.select(fields())
                .from(REVIEW)
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(REVIEW.PRODUCT_ID))
                .leftJoin(VARIANT)
                .on(VARIANT.ID.eq(REVIEW.VARIANT_ID))
                .where(which)
                .orderBy(order)
                .limit(size)
                .offset((page - 1) * size)
                .fetch(this::review);
    }

    Optional<Review> byId(long id) {
        return list(REVIEW.ID.eq(id), "recent", 1, 1).stream().findFirst();
    }

    /** What the reader wrote about a product. */
    Optional<Review> own(long product) {
        return list(REVIEW.PRODUCT_ID.eq(product).and(REVIEW.PERSON_ID.eq(reader)), "recent", 1, 1).stream()
                .findFirst();
    }

    private List<SelectField<?>> fields() {
        return List.of(
                REVIEW.ID,
                REVIEW.AUTHOR,
                REVIEW.STARS,
                REVIEW.TITLE,
                REVIEW.BODY,
                REVIEW.ANSWER,
                REVIEW.COUNTRY,
                REVIEW.WRITTEN_AT,
                REVIEW.IS_VERIFIED,
                REVIEW.PERSON_ID,
                HELPED.as(COUNTED),
                DSL.field(DSL.exists(DSL.selectOne()
                                .from(HELPFUL)
                                .where(HELPFUL.REVIEW_ID.eq(REVIEW.ID).and(HELPFUL.PERSON_ID.eq(reader)))))
                        .as("given"),
                DSL.field(DSL.exists(DSL.selectOne()
                                .from(REPORT)
                                .where(REPORT.REVIEW_ID.eq(REVIEW.ID).and(REPORT.PERSON_ID.eq(reader)))))
                        .as("reported"),
                REVIEW.PICTURES,
                PRODUCT.ASIN,
                PRODUCT.OPTION_ONE,
                PRODUCT.OPTION_TWO,
                VARIANT.ASIN,
                VARIANT.ONE,
                VARIANT.TWO);
    }

    private Review review(Record row) {
        Long writer = row.get(REVIEW.PERSON_ID);
        String variant = row.get(VARIANT.ASIN);
        long id = row.get(REVIEW.ID);
        return new Review(
                id,
                variant == null ? row.get(PRODUCT.ASIN) : variant,
                new Review.Said(
                        row.get(REVIEW.AUTHOR),
                        row.get(REVIEW.STARS),
                        row.get(REVIEW.TITLE),
                        row.get(REVIEW.BODY),
                        row.get(REVIEW.ANSWER)),
                row.get(REVIEW.COUNTRY),
                DATE.format(row.get(REVIEW.WRITTEN_AT).atZone(zone)),
                variant == null
                        ? ""
                        : Stream.of(
                                        format(row.get(PRODUCT.OPTION_ONE), row.get(VARIANT.ONE)),
                                        format(row.get(PRODUCT.OPTION_TWO), row.get(VARIANT.TWO)))
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining(" | ")),
                row.get(REVIEW.IS_VERIFIED),
                Photo.of(row.get(REVIEW.PICTURES), id),
                new Review.Vote(
                        id,
                        row.get(COUNTED),
                        row.get("given", Boolean.class),
                        writer != null && writer == reader,
                        row.get("reported", Boolean.class)));
    }

    private static String format(String option, String value) {
        return option.isEmpty() || value.isEmpty() ? "" : option + ": " + value;
    }
}
