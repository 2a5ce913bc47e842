package dev.grindstone.mail.filter;

import static dev.grindstone.mail.db.Tables.MESSAGE;
import static dev.grindstone.mail.db.Tables.MESSAGE_LABEL;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import dev.grindstone.mail.filter.Filter.Actions;
import dev.grindstone.mail.mailbox.Views;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Carries filters out in one mailbox. What a filter matches is what the search engine finds. */
final class FilterRun {
    private final World world;
    private final Person owner;
    private final Views.Language language;
    private final DSLContext db;
    private final FilterQueries filters;

    FilterRun(World world, Person owner, Views.Language language) {
        this.world = world;
        this.owner = owner;
        this.language = language;
        this.db = world.db("mail");
        this.filters = new FilterQueries(db, owner.id());
    }

    /** Sorts a message that has just come: first the blocked senders, then every filter that finds it. */
    void arrived(long messageId) {
        Condition here = MESSAGE.OWNER_ID.eq(owner.id()).and(MESSAGE.ID.eq(messageId));
        List<Filter> matching = filters.all().stream()
                .filter(filter ->
                        db.fetchExists(MESSAGE, here, condition(filter.wanted().search())))
                .toList();
        String sender = db.select(MESSAGE.FROM_EMAIL)
                .from(MESSAGE)
                .where(here)
                .fetchOptional(MESSAGE.FROM_EMAIL)
                .orElse("");
        if (filters.isBlocked(sender)
                && matching.stream().noneMatch(filter -> filter.actions().neverSpam())) {
            db.update(MESSAGE).set(MESSAGE.FOLDER, "spam").where(here).execute();
            return;
        }
        for (Filter filter : matching) {
            act(here, filter.actions());
            forward(messageId, sender, filter.actions());
        }
    }

    /** Carries out a filter on all the received mail that it finds now; nothing is forwarded. */
    int apply(Filter filter) {
        List<Long> ids = db.select(MESSAGE.ID)
                .from(MESSAGE)
                .where(matching(filter.wanted().search()))
                .orderBy(MESSAGE.ID)
                .fetch(MESSAGE.ID);
        act(MESSAGE.ID.in(ids), filter.actions());
        return ids.size();
    }

    /** How many conversations a search for received mail finds. */
    int count(String search) {
        return db.select(countDistinct(MESSAGE.THREAD_ID))
                .from(MESSAGE)
                .where(matching(search))
                .fetchSingle()
                .value1();
    }

    private Condition matching(String search) {
        return MESSAGE.OWNER_ID.eq(owner.id()).and(MESSAGE.KIND.eq("received")).and(condition(search));
    }

    private Condition condition(String search) {
        return language.condition(search, owner.id(), owner.email(), world.now(), world.zone());
    }

    private void act(Condition which, Actions actions) {
        if (actions.label() != null) {
            filters.labelId(actions.label()).ifPresent(label -> label(which, label));
        }
        if (actions.markRead()) {
            db.update(MESSAGE)
                    .set(MESSAGE.IS_READ, true)
                    .where(which)
                    .and(MESSAGE.IS_READ.isFalse())
                    .execute();
        }
        if (actions.star()) {
            db.update(MESSAGE)
                    .set(MESSAGE.IS_STARRED, true)
                    .where(which)
                    .and(MESSAGE.IS_STARRED.isFalse())
                    .execute();
        }
        if (actions.importance() != null) {
            boolean important = actions.importance().equals("always");
            db.update(MESSAGE)
                    .set(MESSAGE.IS_IMPORTANT, important)
                    .where(which)
                    .and(MESSAGE.IS_IMPORTANT.ne(important))
                    .execute();
        }
        if (actions.category() != null) {
            db.update(MESSAGE)
                    .set(MESSAGE.CATEGORY, actions.category())
                    .where(which)
                    .and(MESSAGE.CATEGORY.ne(actions.category()))
                    .execute();
        }
        if (actions.trash() || actions.skipInbox()) {
            db.update(MESSAGE)
                    .set(MESSAGE.FOLDER, actions.trash() ? "trash" : "archive")
                    .where(which)
                    .and(actions.trash() ? MESSAGE.FOLDER.in("inbox", "archive") : MESSAGE.FOLDER.eq("inbox"))
                    .execute();
        }
    }

    private void label(Condition which, long label) {
        db.insertInto(MESSAGE_LABEL, MESSAGE_LABEL.MESSAGE_ID, MESSAGE_LABEL.LABEL_ID)
                .select(select(MESSAGE.ID, val(label))
                        .from(MESSAGE)
                        .where(which)
                        .and(notExists(selectOne()
                                .from(MESSAGE_LABEL)
                                .where(MESSAGE_LABEL.MESSAGE_ID.eq(MESSAGE.ID))
                                .and(MESSAGE_LABEL.LABEL_ID.eq(label))))
                        .orderBy(MESSAGE.ID))
                .execute();
    }

    /** Not back to the sender, and not what was forwarded already: two filters could send a message to and fro forever. */
    private void forward(long messageId, String sender, Actions actions) {
        String to = actions.forward();
        if (to == null || to.equalsIgnoreCase(sender) || to.equalsIgnoreCase(owner.email())) {
            return;
        }
        boolean isForwarded =
                db.fetchExists(MESSAGE, MESSAGE.ID.eq(messageId), MESSAGE.SUBJECT.startsWithIgnoreCase("Fwd:"));
        if (!isForwarded) {
            world.run("mail.forward", owner, Map.of("message", Long.toString(messageId), "to", List.of(to)));
        }
    }
}
