package dev.grindstone.mail.invitations;

import static org.jooq.impl.DSL.noCondition;

import dev.grindstone.kit.web.Visit;
import dev.grindstone.mail.invitations.Asked.Sheet;
import dev.grindstone.mail.message.Address;
import dev.grindstone.mail.message.ThreadToken;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The events of a mailbox that its owner organised or accepted, told from the mail that speaks of them. */
final class Agenda {
    private Agenda() {}

    /**
     * An event on a day.
     *
     * @param start of that occurrence
     * @param isMaybe whether its owner only might come
     */
    record Entry(Invitation event, Instant start, Instant end, long thread, boolean isMaybe, boolean isMine) {

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
        private Optional<Answer> answer;

        Known(Invitation event, long thread, boolean mine, Optional<Answer> answer) {
            this.event = event;
            this.thread = thread;
            this.mine = mine;
            this.answer = answer;
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
                boolean maybe =
                        !known.mine && known.answer.filter(Answer.MAYBE::equals).isPresent();
                for (Instant start : Repetition.startsOn(known.event, day, zone)) {
                    Instant end = start.plus(known.event.length());
                    entries.add(new Entry(known.event, start, end, known.thread, maybe, known.mine));
                }
            }
        }
        entries.sort(Comparator.comparing((Entry each) -> !each.event().isAllDay())
                .thenComparing(Entry::start)
                .thenComparing(each -> each.event().uid()));
        return entries;
    }

    private static Map<String, Known> known(Visit visit) {
        String owner = visit.person().email();
        Map<String, Known> all = new LinkedHashMap<>();
        for (Sheet sheet : Asked.sheets(visit, noCondition())) {
            Invitation event = sheet.event();
            Known before = all.get(event.uid());
            switch (event.method()) {
                case "REPLY" -> {
                    if (before != null && sheet.kind().equals("sent")) {
                        Optional<Answer> known = before.answer;
                        before.answer = event.answerOf(owner).or(() -> known);
                    }
                }
                case "CANCEL" -> all.remove(event.uid());
                default -> {
                    if (before == null || event.sequence() >= before.event.sequence()) {
                        Address organiser = event.organiser();
                        boolean mine = organiser != null && organiser.sameMailbox(owner);
                        Optional<Answer> kept = before == null ? Optional.empty() : before.answer;
                        all.put(
                                event.uid(),
                                new Known(event, sheet.thread(), mine, kept.or(() -> event.answerOf(owner))));
                    }
                }
            }
        }
        return all;
    }
}
