package dev.grindstone.shop.street;

import static dev.grindstone.shop.db.Tables.PRODUCT;
import static dev.grindstone.shop.db.Tables.REVIEW;
import static dev.grindstone.shop.db.Tables.VARIANT;

import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.db.tables.Variant;
import dev.grindstone.shop.photos.Photo;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Record;

/** What buyers wrote of the goods of the street, the newest first; valid inside a turn. */
public final class Opinions {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.US);
    private static final Variant FIRST = VARIANT.as("first");

    private final Visit visit;

    public Opinions(Visit visit) {
        this.visit = visit;
    }

    /** A page, counted from 1, of those of a condition on reviews or products. */
    public List<Opinion> page(Condition which, int page, int size) {
        return visit.db()
                .select(REVIEW.fields())
                .select(PRODUCT.LISTING, PRODUCT.TITLE, PRODUCT.OPTION_ONE, PRODUCT.OPTION_TWO)
                .select(VARIANT.ONE, VARIANT.TWO, FIRST.PICTURES)
                .from(REVIEW)
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(REVIEW.PRODUCT_ID))
                .join(FIRST)
                .on(FIRST.PRODUCT_ID.eq(PRODUCT.ID).and(FIRST.POSITION.eq(0)))
                .leftJoin(VARIANT)
                .on(VARIANT.ID.eq(REVIEW.VARIANT_ID))
                .where(PRODUCT.LISTING.isNotNull().and(which))
                .orderBy(REVIEW.WRITTEN_AT.desc(), REVIEW.ID.desc())
                .limit(size)
                .offset((page - 1) * size)
                .fetch(this::opinion);
    }

    /** How many there are of a condition. */
    public int count(Condition which) {
        return visit.db()
                .selectCount()
                .from(REVIEW)
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(REVIEW.PRODUCT_ID))
                .where(PRODUCT.LISTING.isNotNull().and(which))
                .fetchSingle()
                .value1();
    }

    private Opinion opinion(Record row) {
        String title = row.get(REVIEW.TITLE);
        String body = row.get(REVIEW.BODY);
        return new Opinion(
                row.get(REVIEW.ID),
                row.get(REVIEW.AUTHOR),
                row.get(REVIEW.STARS),
                title.isEmpty() || body.startsWith(title) ? body : title.replaceFirst("[.!]?$", ". ") + body,
                DAY.format(row.get(REVIEW.WRITTEN_AT).atZone(visit.world().zone())),
                Stream.of(
                                choice(row.get(PRODUCT.OPTION_ONE), row.get(VARIANT.ONE)),
                                choice(row.get(PRODUCT.OPTION_TWO), row.get(VARIANT.TWO)))
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.joining(", ")),
                new Opinion.About(
                        row.get(PRODUCT.LISTING),
                        row.get(PRODUCT.TITLE),
                        row.get(FIRST.PICTURES).split("\n", 2)[0]),
                row.get(REVIEW.ANSWER),
                Photo.of(row.get(REVIEW.PICTURES), row.get(REVIEW.ID)));
    }

    private static String choice(String option, @org.jspecify.annotations.Nullable String value) {
        return option.isEmpty() || value == null || value.isEmpty() ? "" : option + ": " + value;
    }
}
