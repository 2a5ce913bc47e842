package dev.grindstone.shop.ranking;

import static dev.grindstone.shop.db.Tables.PRODUCT;

import dev.grindstone.shop.catalog.Card;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** A way to rank a department; both go by the rank that products' pages tell, and end in the product's number. */
enum Ranking {
    BEST_SELLERS("/gp/bestsellers", "Best Sellers", "Best sellers", "Our most popular products based on sales.") {
        @Override
        Condition which(Instant now) {
            return DSL.noCondition();
        }
    },
    NEW_RELEASES("/gp/new-releases", "New Releases", "New", "What came in the last twelve months and sells best.") {
        @Override
        Condition which(Instant now) {
            return PRODUCT.LISTED_AT.gt(now.minus(RECENT));
        }
    };

    private static final Duration RECENT = Duration.ofDays(365);

    private final String path;
    private final String title;
    private final String heading;
    private final String about;

    Ranking(String path, String title, String heading, String about) {
        this.path = path;
        this.title = title;
        this.heading = heading;
        this.about = about;
    }

    /** What can be in it. */
    abstract Condition which(Instant now);

    static Comparator<Card> order() {
        return Comparator.comparingInt((Card card) -> card.standing().rank()).thenComparing(Card::product);
    }

    String path() {
        return path;
    }

    String title() {
        return title;
    }

    /** Such as {@code Best sellers in Kettles}. */
    String heading(String where) {
        return heading + " in " + where;
    }

    String about() {
        return about;
    }
}
