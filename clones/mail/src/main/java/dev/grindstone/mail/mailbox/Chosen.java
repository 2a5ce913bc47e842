package dev.grindstone.mail.mailbox;

import static dev.grindstone.mail.db.Tables.MESSAGE;

import dev.grindstone.kit.web.Visit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Which conversations a form is about: those it names, or all of a list. */
public final class Chosen {
    private Chosen() {}

    /**
     * The ids of the conversations; where rows are messages, of those that these belong to. A form says
     * {@code thread=<id>}, repeated, or {@code all=1} and {@code list=<route>}.
     *
     * @param ids reads an id in any of its forms; none when it is not one
     */
    public static List<Long> threads(Visit visit, Views views, Function<String, LongStream> ids) {
        Owner owner = Owner.of(visit.world(), visit.person());
        List<Long> rows = rows(visit, views, owner, ids);
        return owner.threaded()
                ? rows
                : visit.db()
                        .selectDistinct(MESSAGE.THREAD_ID)
                        .from(MESSAGE)
                        .where(MESSAGE.OWNER_ID.eq(owner.id()).and(MESSAGE.ID.in(rows)))
                        .orderBy(MESSAGE.THREAD_ID)
                        .fetch(MESSAGE.THREAD_ID);
    }

    /** The ids of the rows as they are: of conversations, or of messages where each has its own. */
    public static List<Long> rows(Visit visit, Views views, Owner owner, Function<String, LongStream> ids) {
        if (visit.form("all") == null) {
            return visit.forms("thread").stream()
                    .flatMap(text -> ids.apply(text).boxed())
                    .toList();
        }
        @Nullable String list = visit.form("list");
        return visit.db()
                .selectDistinct(owner.unit())
                .from(MESSAGE)
                .where(views.matching(View.parse(list == null ? "" : list), owner))
                .orderBy(owner.unit())
                .fetch(owner.unit());
    }
}
