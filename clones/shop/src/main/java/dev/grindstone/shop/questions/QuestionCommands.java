package dev.grindstone.shop.questions;

import static dev.grindstone.shop.db.Tables.PRODUCT;
import static dev.grindstone.shop.db.Tables.QUESTION;
import static dev.grindstone.shop.db.Tables.QUESTION_VOTE;
import static dev.grindstone.shop.db.Tables.SELLER;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.catalog.Asins;
import dev.grindstone.shop.catalog.Seller;
import dev.grindstone.shop.owner.OwnerNotices;

/**
 * {@code shop.askQuestion} (asin, text; the result is its number) and {@code shop.voteQuestion} (question, its number; up,
 * true without it). A second vote of a person replaces the first.
 */
public final class QuestionCommands {
    private static final int LONGEST = 1_000;

    private QuestionCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add("shop.askQuestion", QuestionCommands::ask);
        commands.add("shop.voteQuestion", (world, by, args) -> {
            vote(world, by, args);
            return null;
        });
    }

    /** What is wrong with a question; empty when nothing is. */
    static String problem(String text) {
        int length = text.strip().length();
        return length == 0
                ? "Please enter a question."
                : length > LONGEST ? "This has " + length + " characters: shorten it to " + LONGEST + " at most." : "";
    }

    private static Long ask(World world, Person by, Args args) {
        String text = args.text("text", "").strip();
        if (!problem(text).isEmpty()) {
            throw new IllegalArgumentException("shop.askQuestion: " + problem(text));
        }
        long id = world.nextId();
        long product = Asins.require(world.db("shop"), args.text("asin"));
        world.db("shop")
                .insertInto(QUESTION)
                .set(QUESTION.ID, id)
                .set(QUESTION.PRODUCT_ID, product)
                .set(QUESTION.AUTHOR, by.name())
                .set(QUESTION.PERSON_ID, by.id())
                .set(QUESTION.TEXT, text)
                .set(QUESTION.ASKED_AT, world.now())
                .set(QUESTION.ANSWER, "")
                .set(QUESTION.ANSWERED_BY, "")
                .set(QUESTION.VOTES, 0)
                .execute();
        world.db("shop")
                .select(PRODUCT.TITLE, SELLER.ID, SELLER.HANDLE, SELLER.NAME, SELLER.KIND)
                .from(PRODUCT)
                .join(SELLER)
                .on(SELLER.ID.eq(PRODUCT.SELLER_ID))
                .where(PRODUCT.ID.eq(product))
                .forEach(row -> new OwnerNotices(world)
                        .asked(
                                new Seller(row.value2(), row.value3(), row.value4(), row.value5()),
                                id,
                                row.value1(),
                                text));
        return id;
    }

    private static void vote(World world, Person by, Args args) {
        long id = args.number("question");
        int worth = args.flag("up", true) ? 1 : -1;
        if (!world.db("shop").fetchExists(QUESTION, QUESTION.ID.eq(id))) {
            throw new IllegalArgumentException("There is no question " + id + " any more: reload the page");
        }
        world.db("shop")
                .insertInto(QUESTION_VOTE)
                .set(QUESTION_VOTE.QUESTION_ID, id)
                .set(QUESTION_VOTE.PERSON_ID, by.id())
                .set(QUESTION_VOTE.WORTH, worth)
                .onDuplicateKeyUpdate()
                .set(QUESTION_VOTE.WORTH, worth)
                .execute();
    }
}
