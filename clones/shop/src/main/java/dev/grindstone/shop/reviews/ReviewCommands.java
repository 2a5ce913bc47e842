package dev.grindstone.shop.reviews;

import static dev.grindstone.shop.db.Tables.HELPFUL;
import static dev.grindstone.shop.db.Tables.PRODUCT;
import static dev.grindstone.shop.db.Tables.PURCHASE;
import static dev.grindstone.shop.db.Tables.PURCHASE_LINE;
import static dev.grindstone.shop.db.Tables.REVIEW;
import static dev.grindstone.shop.db.Tables.SELLER;
import static dev.grindstone.shop.db.Tables.VARIANT;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.catalog.Asins;
import dev.grindstone.shop.catalog.Seller;
import dev.grindstone.shop.catalog.Stars;
import dev.grindstone.shop.db.tables.records.ReviewRecord;
import dev.grindstone.shop.owner.OwnerNotices;
import dev.grindstone.shop.photos.Photos;
import dev.grindstone.shop.photos.Upload;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * {@code shop.writeReview} (asin, stars, title, body; photos, in Base64, drop, the sources of photos it no longer has; the
 * result is the review's number), which edits what the person wrote about the product before: of what small shops sell
 * without a title, and by buyers only; and {@code shop.findHelpful} (review, its number).
 */
public final class ReviewCommands {
    private ReviewCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add("shop.writeReview", (world, by, args) -> write(world, by, args));
        commands.add("shop.findHelpful", (world, by, args) -> {
            findHelpful(world, by, args);
            return null;
        });
    }

    private static Long write(World world, Person by, Args args) {
        DSLContext db = world.db("shop");
        Optional<Long> listed = Asins.listed(db, args.text("asin"));
        long product = listed.orElseGet(() -> Asins.require(db, args.text("asin")));
        Draft draft = new Draft((int) args.number("stars"), args.text("title", ""), args.text("body", ""));
        Map<String, String> problems = draft.problems();
        List<Upload> photos = Photos.of(args, "photos");
        if (listed.isPresent()) {
            problems.remove("title");
            if (bought(db, by, product).isEmpty()) {
                problems.put("order", "Only who bought it can review what a small shop sells");
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("shop.writeReview: " + String.join(" ", problems.values()));
        }
        Optional<ReviewRecord> before = db.selectFrom(REVIEW)
                .where(REVIEW.PRODUCT_ID.eq(product).and(REVIEW.PERSON_ID.eq(by.id())))
                .orderBy(REVIEW.ID)
                .limit(1)
                .fetchOptional();
        Photos.check(before.map(ReviewRecord::getPictures).orElse(""), args.texts("drop"), photos);
        rate(db, product, before.map(ReviewRecord::getStars).orElse(null), draft.stars());
        ReviewRecord review = before.orElseGet(() -> begun(world, by, product, args.text("asin")));
        review.setStars(draft.stars());
        review.setTitle(draft.title().strip());
        review.setBody(draft.body().strip());
        review.setWrittenAt(world.now());
        review.store();
        Photos.change(world, review, args.texts("drop"), photos);
        review.store();
        db.select(PRODUCT.TITLE, SELLER.ID, SELLER.HANDLE, SELLER.NAME, SELLER.KIND)
                .from(PRODUCT)
                .join(SELLER)
                .on(SELLER.ID.eq(PRODUCT.SELLER_ID))
                .where(PRODUCT.ID.eq(product))
                .forEach(row -> new OwnerNotices(world)
                        .reviewed(
                                new Seller(row.value2(), row.value3(), row.value4(), row.value5()),
                                review.getId(),
                                row.value1(),
                                draft.stars(),
                                (draft.title().strip() + " " + draft.body().strip()).strip()));
        return review.getId();
    }

    private static ReviewRecord begun(World world, Person by, long product, String asin) {
        DSLContext db = world.db("shop");
        Optional<Long> bought = bought(db, by, product);
        ReviewRecord review = db.newRecord(REVIEW);
        review.setId(world.nextId());
        review.setProductId(product);
        review.setVariantId(bought.or(() -> db.select(VARIANT.ID)
                        .from(VARIANT)
                        .where(VARIANT.ASIN.eq(asin))
                        .fetchOptional(VARIANT.ID))
                .orElse(null));
        review.setPersonId(by.id());
        review.setAuthor(by.name());
        review.setCountry("United States");
        review.setIsVerified(bought.isPresent());
        review.setHelpful(0);
        review.setAnswer("");
        review.setPictures("");
        review.setAspects("");
        return review;
    }

    /** Which variant of a product somebody bought last, and kept. */
    private static Optional<Long> bought(DSLContext db, Person by, long product) {
        return db.select(PURCHASE_LINE.VARIANT_ID)
                .from(PURCHASE_LINE)
                .join(PURCHASE)
                .on(PURCHASE.ID.eq(PURCHASE_LINE.PURCHASE_ID))
                .join(VARIANT)
                .on(VARIANT.ID.eq(PURCHASE_LINE.VARIANT_ID))
                .where(PURCHASE.PERSON_ID.eq(by.id()).and(VARIANT.PRODUCT_ID.eq(product)))
                .and(PURCHASE_LINE.CANCELLED.lt(PURCHASE_LINE.QUANTITY))
                .orderBy(PURCHASE.PLACED_AT.desc(), PURCHASE_LINE.ID.desc())
                .limit(1)
                .fetchOptional(PURCHASE_LINE.VARIANT_ID);
    }

    /** Counts new stars, and takes back the old ones of who thinks better of it. */
    private static void rate(DSLContext db, long product, @Nullable Integer old, int stars) {
        if (old != null) {
            count(db, product, old, -1);
        }
        count(db, product, stars, 1);
    }

    private static void count(DSLContext db, long product, int stars, int more) {
        Field<Integer> column = Stars.column(stars);
        db.update(PRODUCT)
                .set(column, column.plus(more))
                .where(PRODUCT.ID.eq(product))
                .execute();
    }

    private static void findHelpful(World world, Person by, Args args) {
        DSLContext db = world.db("shop");
        long id = args.number("review");
        Optional<ReviewRecord> review =
                db.selectFrom(REVIEW).where(REVIEW.ID.eq(id)).fetchOptional();
        if (review.isEmpty()) {
            throw new IllegalArgumentException("There is no review " + id + " any more: reload the page");
        }
        Long writer = review.get().getPersonId();
        if (writer != null && writer == by.id()) {
            throw new IllegalArgumentException("The review " + id + " is your own: only others can find it helpful");
        }
        db.insertInto(HELPFUL)
                .set(HELPFUL.REVIEW_ID, id)
                .set(HELPFUL.PERSON_ID, by.id())
                .onDuplicateKeyIgnore()
                .execute();
    }
}
