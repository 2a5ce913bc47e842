package dev.grindstone.mail.invitations;

import dev.grindstone.kit.web.Visit;
import dev.grindstone.mail.invitations.Asked.Sheet;
import dev.grindstone.mail.message.Address;
import dev.grindstone.mail.message.ThreadToken;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The events of a mailbox that its owner organised or accepted, told from the mail that speaks of them. */
final class Agenda {
    private Agenda() {}

    /**
     * An event on a day.
     *
     * @param start of that occurrence
     * @param thread the conversation that tells of it; 0 for none
     * @param isMaybe whether its owner only might come
     * @param written its id when the owner wrote it down here; else 0
     */
    record Entry(
            Invitation event, Instant start, Instant end, long thread, boolean isMaybe, boolean isMine, long written) {

        private static Entry of(Known known, Instant start) {
            boolean maybe =
                    !known.mine && known.answer.filter(Answer.MAYBE::equals).isPresent();
            Instant end = start.plus(known.event.length());
            return new Entry(
                    known.event.answered(known.replies), start, end, known.thread, maybe, known.mine, known.written);
        }

        /** The route of the conversation that tells of it. */
        String route() {
            return "all/" + ThreadToken.of(thread);
        }
    }

    /** What the mail says of one event so far. */
    private static final class Known {
        private final Invitation event;
        private final long thread;
        private final boolean mine;
        private final long written;
        private final Map<String, Answer> replies = new HashMap<>();
        private Optional<Answer> answer;

        Known(Invitation event, long thread, boolean mine, long written, @Nullable Known before) {
            this.event = event;
            this.thread = thread;
            this.mine = mine;
            this.written = written;
            this.answer = before == null ? Optional.empty() : before.answer;
            if (before != null) {
                replies.putAll(before.replies);
            }
        }

        boolean isAttended() {
            return mine || answer.filter(each -> each != Answer.NO).isPresent();
        }
    }

    /** The events that touch a day, those of the whole day first. */
    static List<Entry> on(Visit visit, LocalDate day) {
        ZoneId zone = visit.world().zone();
        List<Entry> entries = new ArrayList<>();
        for (Known known : known(visit).values()) {
            if (known.isAttended()) {
                Repetition.startsOn(known.event, day, zone).forEach(start -> entries.add(Entry.of(known, start)));
            }
        }
        entries.sort(Comparator.comparing((Entry each) -> !each.event().isAllDay())
                .thenComparing(Entry::start)
                .thenComparing(each -> each.event().uid()));
        return entries;
    }

    /** One that the owner wrote down. */
    static Optional<Entry> written(Visit visit, long id) {
        return known(visit).values().stream()
                .filter(known -> id != 0 && known.written == id)
                .findFirst()
                .map(known -> Entry.of(known, known.event.start()));
    }

    private static Map<String, Known> known(Visit visit) {
        String owner = visit.person().email();
        Map<String, Known> all = new LinkedHashMap<>();
        for (Sheet sheet : Asked.sheets(visit)) {
            Invitation event = sheet.event();
            Known before = all.get(event.uid());
            switch (event.method()) {
                case "REPLY" -> {
                    if (before != null && sheet.kind().equals("sent")) {
                        Optional<Answer> known = before.answer;
                        before.answer = event.answerOf(owner).or(() -> known);
                    } else if (before != null) {
                        event.guests()
                                .forEach(guest -> guest.answer()
                                        .ifPresent(answer -> before.replies.put(
                                                guest.address().email(), answer)));
                    }
                }
                case "CANCEL" -> all.remove(event.uid());
                default -> {
                    if (before == null || event.sequence() >= before.event.sequence()) {
                        Address organiser = event.organiser();
                        boolean mine = organiser != null && organiser.sameMailbox(owner);
                        Known known = new Known(event, sheet.thread(), mine, 0, before);
                        known.answer = known.answer.or(() -> event.answerOf(owner));
                        all.put(event.uid(), known);
                    }
                }
            }
        }
        // What the owner wrote down is true whatever became of the mail that told of it.
        for (Written own : Written.of(visit)) {
            long thread = own.thread() == null ? 0 : own.thread();
            String uid = own.event().uid();
            all.put(uid, new Known(own.event(), thread, true, own.id(), all.get(uid)));
        }
        return all;
    }
}
