package dev.grindstone.shop.reports;

import static dev.grindstone.shop.db.Tables.REPORT;
import static dev.grindstone.shop.db.Tables.REVIEW;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.catalog.Asins;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * {@code shop.reportReview} (review, its number; reason; text) and {@code shop.reportProduct} (asin, reason; text): once each,
 * so that saying it again changes nothing. The result is the report's number.
 */
public final class ReportCommands {
    private ReportCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add("shop.reportReview", ReportCommands::review);
        commands.add("shop.reportProduct", (world, by, args) -> {
            long product = Asins.require(world.db("shop"), args.text("asin"));
            return told(world, by, args, Kind.PRODUCT, null, product);
        });
    }

    private static Long review(World world, Person by, Args args) {
        DSLContext db = world.db("shop");
        long id = args.number("review");
        Long writer = db.select(REVIEW.PERSON_ID)
                .from(REVIEW)
                .where(REVIEW.ID.eq(id))
                .fetchOptional()
                .orElseThrow(
                        () -> new IllegalArgumentException("There is no review " + id + " any more: reload the page"))
                .value1();
        if (writer != null && writer == by.id()) {
            throw new IllegalArgumentException("The review " + id + " is your own: edit it instead");
        }
        return told(world, by, args, Kind.REVIEW, id, null);
    }

    private static Long told(
            World world, Person by, Args args, Kind kind, @Nullable Long review, @Nullable Long product) {
        Report report = new Report(args.text("reason"), args.text("text", "").strip());
        String problem = report.problem(kind);
        if (!problem.isEmpty()) {
            throw new IllegalArgumentException(problem + ": '" + report.reason() + "' is none of " + kind.reasons());
        }
        Optional<Long> before = before(world.db("shop"), by.id(), review, product);
        if (before.isPresent()) {
            return before.get();
        }
        long id = world.nextId();
        world.db("shop")
                .insertInto(REPORT)
                .set(REPORT.ID, id)
                .set(REPORT.PERSON_ID, by.id())
                .set(REPORT.REVIEW_ID, review)
                .set(REPORT.PRODUCT_ID, product)
                .set(REPORT.REASON, report.reason())
                .set(REPORT.TEXT, report.text())
                .set(REPORT.TOLD_AT, world.now())
                .execute();
        return id;
    }

    /** The number of what somebody said of it before. */
    static Optional<Long> before(DSLContext db, long person, @Nullable Long review, @Nullable Long product) {
        Condition about = review == null ? REPORT.PRODUCT_ID.eq(product) : REPORT.REVIEW_ID.eq(review);
        return db.select(REPORT.ID)
                .from(REPORT)
                .where(REPORT.PERSON_ID.eq(person).and(about))
                .fetchOptional(REPORT.ID);
    }
}
