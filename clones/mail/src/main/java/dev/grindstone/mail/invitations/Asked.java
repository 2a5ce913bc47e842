package dev.grindstone.mail.invitations;

import static dev.grindstone.mail.db.Tables.ATTACHMENT;
import static dev.grindstone.mail.db.Tables.MESSAGE;

import dev.grindstone.kit.web.Visit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;

/** The invitations that calendar files bring, read for several messages at once; valid inside a turn. */
final class Asked {
    private static final long MOST_BYTES = 100_000;

    private Asked() {}

    /** A calendar file and the message that it came or went with. */
    record Sheet(long message, long thread, String kind, Invitation event) {}

    /** Calendar files of the owner's messages outside spam and trash, in the order in which they were sent. */
    static List<Sheet> sheets(Visit visit) {
        return sheets(visit, MESSAGE.OWNER_ID.eq(visit.person().id()));
    }

    private static List<Sheet> sheets(Visit visit, Condition which) {
        List<Sheet> sheets = new ArrayList<>();
        visit.db()
                .select(MESSAGE.ID, MESSAGE.THREAD_ID, MESSAGE.KIND, ATTACHMENT.CONTENT)
                .from(MESSAGE)
                .join(ATTACHMENT)
                .on(ATTACHMENT.MESSAGE_ID.eq(MESSAGE.ID))
                .where(which)
                .and(MESSAGE.FOLDER.in("inbox", "archive"))
                .and(MESSAGE.KIND.in("received", "sent"))
                .and(ATTACHMENT.NAME.likeIgnoreCase("%.ics").or(ATTACHMENT.MEDIA_TYPE.startsWith("text/calendar")))
                .and(ATTACHMENT.SIZE_BYTES.lt(MOST_BYTES))
                .orderBy(MESSAGE.SENT_AT, MESSAGE.ID, ATTACHMENT.ID)
                .forEach(row -> Invitation.parse(row.value4(), visit.world().zone())
                        .ifPresent(event -> sheets.add(new Sheet(row.value1(), row.value2(), row.value3(), event))));
        return sheets;
    }

    /** Which of the messages ask their reader for an answer, each with what was answered so far, or an empty text. */
    static Map<Long, String> answers(Visit visit, Collection<Long> messages) {
        String owner = visit.person().email();
        Map<String, String> replies = new HashMap<>();
        Map<Long, Invitation> asking = new HashMap<>();
        // Nothing is asked of the owner, whose messages these are: H2 would look up all of that owner instead.
        for (Sheet sheet : sheets(visit, MESSAGE.ID.in(messages))) {
            Invitation event = sheet.event();
            if (event.method().equals("REPLY") && sheet.kind().equals("sent")) {
                event.answerOf(owner).ifPresent(answer -> replies.put(event.uid(), answer.button()));
            } else if (event.method().equals("CANCEL")) {
                asking.values().removeIf(other -> other.uid().equals(event.uid()));
            } else if (sheet.kind().equals("received") && event.asks(owner, visit.now())) {
                asking.put(sheet.message(), event);
            }
        }
        Map<Long, String> answers = new HashMap<>();
        asking.forEach((message, event) -> {
            String known = event.answerOf(owner).map(Answer::button).orElse("");
            answers.put(message, replies.getOrDefault(event.uid(), known));
        });
        return answers;
    }
}
