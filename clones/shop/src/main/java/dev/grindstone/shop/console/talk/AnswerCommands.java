package dev.grindstone.shop.console.talk;

import static dev.grindstone.shop.db.Tables.PRODUCT;
import static dev.grindstone.shop.db.Tables.QUESTION;
import static dev.grindstone.shop.db.Tables.REVIEW;
import static dev.grindstone.shop.db.Tables.SELLER;

import dev.grindstone.kit.event.Notification;
import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.catalog.Seller;
import dev.grindstone.shop.db.tables.records.QuestionRecord;
import dev.grindstone.shop.db.tables.records.ReviewRecord;
import dev.grindstone.shop.owner.Owners;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code shop.answerReview} (review, text) and {@code shop.answerQuestion} (question, text), by the owner of the seller whose
 * product it is about. A second answer replaces the first. Whoever wrote is told, if that is a person of the world.
 */
public final class AnswerCommands {
    private static final int LONGEST = 2_000;

    private AnswerCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add("shop.answerReview", AnswerCommands::review);
        commands.add("shop.answerQuestion", AnswerCommands::question);
    }

    /** A product, and who sells it. */
    private record Sold(String asin, String title, Seller seller) {}

    private static Long review(World world, Person by, Args args) {
        long id = args.number("review");
        ReviewRecord review = world.db("shop")
                .selectFrom(REVIEW)
                .where(REVIEW.ID.eq(id))
                .fetchOptional()
                .orElseThrow(() -> new IllegalArgumentException("There is no review " + id + ": reload the page"));
        Sold sold = sold(world, by, review.getProductId(), "answer this review");
        review.setAnswer(text(args));
        review.store();
        tell(
                world,
                review.getPersonId(),
                "review-answered",
                "review/" + id,
                sold.seller().name() + " answered your review of " + sold.title(),
                review.getAnswer(),
                new Notification.Link("Read it", "/product-reviews/" + sold.asin()));
        return id;
    }

    private static Long question(World world, Person by, Args args) {
        long id = args.number("question");
        QuestionRecord question = world.db("shop")
                .selectFrom(QUESTION)
                .where(QUESTION.ID.eq(id))
                .fetchOptional()
                .orElseThrow(() -> new IllegalArgumentException("There is no question " + id + ": reload the page"));
        Sold sold = sold(world, by, question.getProductId(), "answer this question");
        question.setAnswer(text(args));
        question.setAnsweredBy(sold.seller().name());
        question.store();
        tell(
                world,
                question.getPersonId(),
                "question-answered",
                "question/" + id,
                sold.seller().name() + " answered your question about " + sold.title(),
                question.getAnswer(),
                new Notification.Link("Read it", "/ask/questions/asin/" + sold.asin()));
        return id;
    }

    private static Sold sold(World world, Person by, long product, String what) {
        Sold sold = world.db("shop")
                .select(PRODUCT.ASIN, PRODUCT.TITLE, SELLER.ID, SELLER.HANDLE, SELLER.NAME, SELLER.KIND)
                .from(PRODUCT)
                .join(SELLER)
                .on(SELLER.ID.eq(PRODUCT.SELLER_ID))
                .where(PRODUCT.ID.eq(product))
                .fetchSingle(row -> new Sold(
                        row.value1(),
                        row.value2(),
                        new Seller(row.value3(), row.value4(), row.value5(), row.value6())));
        Owners.check(world, by, sold.seller(), what);
        return sold;
    }

    private static String text(Args args) {
        String text = args.text("text", "").strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "Write an answer of at most " + LONGEST + " characters; this one has " + text.length());
        }
        return text;
    }

    private static void tell(
            World world,
            @Nullable Long person,
            String kind,
            String topic,
            String title,
            String text,
            Notification.Link link) {
        if (person != null) {
            world.people()
                    .byId(person)
                    .ifPresent(recipient -> world.announce(new Notification(
                            "shop",
                            new Notification.From(Brand.BAZAAR.name(), "messages@bazaar.example"),
                            kind,
                            topic,
                            recipient,
                            title,
                            List.of(text),
                            List.of(),
                            link)));
        }
    }
}
