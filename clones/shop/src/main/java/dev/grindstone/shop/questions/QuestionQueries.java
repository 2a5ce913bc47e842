package dev.grindstone.shop.questions;

import static dev.grindstone.shop.db.Tables.QUESTION;
import static dev.grindstone.shop.db.Tables.QUESTION_VOTE;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Questions as one reader sees them; valid inside a turn. */
public final class QuestionQueries {
    static final int PAGE = 10;
    private static final int TOP = 4;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);

    /** With the votes of this world on top of those from before it. */
    private static final Field<Integer> VOTES = QUESTION.VOTES.plus(DSL.coalesce(
            DSL.field(DSL.select(DSL.sum(QUESTION_VOTE.WORTH))
                    .from(QUESTION_VOTE)
                    .where(QUESTION_VOTE.QUESTION_ID.eq(QUESTION.ID))),
            DSL.inline(0)));

    private static final Field<Integer> COUNTED = DSL.field(DSL.name("counted"), Integer.class);

    private final DSLContext db;
    private final long reader;
    private final ZoneId zone;

    /** @param reader the number of the person; one that nobody has for who is not signed in */
    public QuestionQueries(DSLContext db, long reader, ZoneId zone) {
        this.db = db;
        this.reader = reader;
        this.zone = zone;
    }

    /** What a product's page shows: what is answered and wanted most. */
    public QuestionBlock block(long product, String asin) {
        Condition which = matches(product, "");
        List<Question> top = list(which, 1, TOP);
        return new QuestionBlock(asin, top.size() < TOP ? top.size() : count(which), top);
    }

    static Condition matches(long product, String words) {
        Condition which = QUESTION.PRODUCT_ID.eq(product);
        for (String word : words.strip().split("\\s+", -1)) {
            which = which.and(QUESTION.TEXT.containsIgnoreCase(word).or(QUESTION.ANSWER.containsIgnoreCase(word)));
        }
        return which;
    }

    int count(Condition which) {
        return db.fetchCount(QUESTION, which);
    }

    List<Question> list(Condition which, int page, int size) {
        Field<Integer> mine = DSL.coalesce(QUESTION_VOTE.WORTH, DSL.inline(0));
        Field<Integer> open = DSL.when(QUESTION.ANSWER.eq(""), 1).otherwise(0);
        return db.select(
                        QUESTION.ID,
                        QUESTION.TEXT,
                        QUESTION.AUTHOR,
                        QUESTION.ASKED_AT,
                        QUESTION.ANSWER,
                        QUESTION.ANSWERED_BY,
                        VOTES.as(COUNTED),
                        mine)
                .from(QUESTION)
                .leftJoin(QUESTION_VOTE)
                .on(QUESTION_VOTE.QUESTION_ID.eq(QUESTION.ID).and(QUESTION_VOTE.PERSON_ID.eq(reader)))
                .where(which)
                .orderBy(open, COUNTED.desc(), QUESTION.ID.desc())
                .limit(size)
                .offset((page - 1) * size)
                .fetch(row -> new Question(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        DATE.format(row.value4().atZone(zone)),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8()));
    }
}
