package dev.grindstone.shop.profile;

import static dev.grindstone.shop.db.Tables.HELPFUL;
import static dev.grindstone.shop.db.Tables.PRODUCT;
import static dev.grindstone.shop.db.Tables.REVIEW;
import static dev.grindstone.shop.db.Tables.VARIANT;

import dev.grindstone.kit.world.World;
import dev.grindstone.shop.catalog.Cards;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jooq.impl.DSL;

/** Reads what somebody reviewed; valid inside a turn. */
final class ProfileQueries {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);

    private final World world;

    ProfileQueries(World world) {
        this.world = world;
    }

    /**
     * A review.
     *
     * @param picture of the product
     */
    record Said(
            long id,
            String asin,
            String product,
            String picture,
            int stars,
            String title,
            String body,
            String date,
            boolean isVerified,
            int helpful) {
        String path() {
            return "/gp/customer-reviews/R"
                    + Long.toString(id, Character.MAX_RADIX).toUpperCase(Locale.ROOT);
        }
    }

    /** All that somebody wrote about what the marketplace sells, the latest first. */
    List<Said> reviews(long person) {
        var picture = DSL.field(DSL.select(VARIANT.PICTURES)
                .from(VARIANT)
                .where(VARIANT.PRODUCT_ID.eq(PRODUCT.ID))
                .orderBy(VARIANT.POSITION, VARIANT.ID)
                .limit(1));
        var votes = DSL.field(DSL.selectCount().from(HELPFUL).where(HELPFUL.REVIEW_ID.eq(REVIEW.ID)));
        return world.db("shop")
                .select(REVIEW.asterisk())
                .select(PRODUCT.ASIN, PRODUCT.TITLE, picture, votes)
                .from(REVIEW)
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(REVIEW.PRODUCT_ID))
                .where(REVIEW.PERSON_ID.eq(person).and(Cards.OF_THE_MARKET))
                .orderBy(REVIEW.WRITTEN_AT.desc(), REVIEW.ID.desc())
                .fetch(row -> new Said(
                        row.get(REVIEW.ID),
                        row.get(PRODUCT.ASIN),
                        row.get(PRODUCT.TITLE),
                        row.get(picture).split("\n", 2)[0],
                        row.get(REVIEW.STARS),
                        row.get(REVIEW.TITLE),
                        row.get(REVIEW.BODY),
                        DAY.format(row.get(REVIEW.WRITTEN_AT).atZone(world.zone())),
                        row.get(REVIEW.IS_VERIFIED),
                        row.get(REVIEW.HELPFUL) + row.get(votes)));
    }
}
