package dev.grindstone.shop.console.talk;

import static dev.grindstone.shop.db.Tables.PRODUCT;
import static dev.grindstone.shop.db.Tables.QUESTION;
import static dev.grindstone.shop.db.Tables.REVIEW;
import static dev.grindstone.shop.db.Tables.VARIANT;

import dev.grindstone.shop.catalog.Seller;
import dev.grindstone.shop.purchase.Days;
import java.time.ZoneId;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** What is said and asked of a seller's products, the latest first; valid inside a turn. */
final class Sayings {
    static final int PAGE = 20;

    private final DSLContext db;
    private final ZoneId zone;
    private final Seller seller;

    Sayings(DSLContext db, ZoneId zone, Seller seller) {
        this.db = db;
        this.zone = zone;
        this.seller = seller;
    }

    /** One more than a page, where there is more. */
    List<AnswersPage.Said> reviews(boolean isAll, int page) {
        Condition which = isAll ? DSL.noCondition() : REVIEW.ANSWER.eq("");
        return db.select(REVIEW.fields())
                .select(PRODUCT.ASIN, PRODUCT.TITLE, VARIANT.PICTURES)
                .from(REVIEW)
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(REVIEW.PRODUCT_ID))
                .join(VARIANT)
                .on(VARIANT.PRODUCT_ID.eq(PRODUCT.ID).and(VARIANT.POSITION.eq(0)))
                .where(PRODUCT.SELLER_ID.eq(seller.id()).and(which))
                .orderBy(REVIEW.WRITTEN_AT.desc(), REVIEW.ID.desc())
                .limit(PAGE + 1)
                .offset(PAGE * (page - 1))
                .fetch(this::review);
    }

    private AnswersPage.Said review(Record row) {
        return new AnswersPage.Said(
                row.get(REVIEW.ID),
                row.get(PRODUCT.ASIN),
                row.get(PRODUCT.TITLE),
                row.get(VARIANT.PICTURES).split("\n", 2)[0],
                row.get(REVIEW.AUTHOR),
                Days.full(row.get(REVIEW.WRITTEN_AT), zone),
                row.get(REVIEW.STARS),
                row.get(REVIEW.TITLE),
                row.get(REVIEW.BODY),
                row.get(REVIEW.ANSWER));
    }

    /** The same of questions. */
    List<AnswersPage.Said> questions(boolean isAll, int page) {
        Condition which = isAll ? DSL.noCondition() : QUESTION.ANSWER.eq("");
        return db.select(QUESTION.fields())
                .select(PRODUCT.ASIN, PRODUCT.TITLE, VARIANT.PICTURES)
                .from(QUESTION)
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(QUESTION.PRODUCT_ID))
                .join(VARIANT)
                .on(VARIANT.PRODUCT_ID.eq(PRODUCT.ID).and(VARIANT.POSITION.eq(0)))
                .where(PRODUCT.SELLER_ID.eq(seller.id()).and(which))
                .orderBy(QUESTION.ASKED_AT.desc(), QUESTION.ID.desc())
                .limit(PAGE + 1)
                .offset(PAGE * (page - 1))
                .fetch(this::question);
    }

    private AnswersPage.Said question(Record row) {
        return new AnswersPage.Said(
                row.get(QUESTION.ID),
                row.get(PRODUCT.ASIN),
                row.get(PRODUCT.TITLE),
                row.get(VARIANT.PICTURES).split("\n", 2)[0],
                row.get(QUESTION.AUTHOR),
                Days.full(row.get(QUESTION.ASKED_AT), zone),
                0,
                "",
                row.get(QUESTION.TEXT),
                row.get(QUESTION.ANSWER));
    }
}
