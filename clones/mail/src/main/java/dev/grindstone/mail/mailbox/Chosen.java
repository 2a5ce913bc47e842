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
     * The ids of the conversations. A form says {@code thread=<id>}, repeated, or {@code all=1} and {@code list=<route>}.
     *
     * @param ids reads an id in any of its forms; none when it is not one
     */
    public static List<Long> threads(Visit visit, Views views, Function<String, LongStream> ids) {
        if (visit.form("all") == null) {
            return visit.forms("thread").stream()
                    .flatMap(text -> ids.apply(text).boxed())
                    .toList();
        }
        @Nullable String list = visit.form("list");
        View view = View.parse(list == null ? "" : list);
        return visit.db()
                .selectDistinct(MESSAGE.THREAD_ID)
                .from(MESSAGE)
                .where(views.matching(view, Owner.of(visit.world(), visit.person())))
                .orderBy(MESSAGE.THREAD_ID)
                .fetch(MESSAGE.THREAD_ID);
    }
}
