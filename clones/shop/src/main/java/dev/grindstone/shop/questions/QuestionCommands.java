package dev.grindstone.shop.questions;

import static dev.grindstone.shop.db.Tables.QUESTION;
import static dev.grindstone.shop.db.Tables.QUESTION_VOTE;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.catalog.Asins;

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
        world.db("shop")
                .insertInto(QUESTION)
                .set(QUESTION.ID, id)
                .set(QUESTION.PRODUCT_ID, Asins.require(world.db("shop"), args.text("asin")))
                .set(QUESTION.AUTHOR, by.name())
                .set(QUESTION.PERSON_ID, by.id())
                .set(QUESTION.TEXT, text)
                .set(QUESTION.ASKED_AT, world.now())
                .set(QUESTION.ANSWER, "")
                .set(QUESTION.ANSWERED_BY, "")
                .set(QUESTION.VOTES, 0)
                .execute();
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
