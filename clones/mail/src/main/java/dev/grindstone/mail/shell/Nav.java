package dev.grindstone.mail.shell;

import static dev.grindstone.mail.db.Tables.LABEL;
import static org.jooq.impl.DSL.lower;

import dev.grindstone.mail.mailbox.Counts;
import dev.grindstone.mail.mailbox.Owner;
import dev.grindstone.mail.mailbox.Preferences;
import dev.grindstone.mail.mailbox.setting.FixedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/**
 * The navigation beside every list.
 *
 * @param base what absolute links start with, such as {@code http://mail.localhost:7070/mail/u/0/}
 * @param first always in sight
 * @param folded behind "More"
 * @param hidden labels behind "More"
 */
record Nav(String base, List<Entry> first, List<Entry> folded, List<Entry> labels, List<Entry> hidden) {
    Nav {
        first = List.copyOf(first);
        folded = List.copyOf(folded);
        labels = List.copyOf(labels);
        hidden = List.copyOf(hidden);
    }

    static Nav of(DSLContext db, Owner owner, String base) {
        Counts counts = Counts.of(db, owner);
        Entry scheduled = Entry.of("Scheduled", "scheduled", "nd", "calendar-clock", counts.scheduled());
        List<Entry> first = new ArrayList<>(List.of(
                Entry.of("Inbox", "inbox", "bnt", "inbox", counts.tab("primary")),
                Entry.of("Starred", "starred", "bnw", "star", 0),
                Entry.of("Snoozed", "snoozed", "bu1", "clock", 0),
                Entry.of("Sent", "sent", "bnu", "send", 0),
                Entry.of("Drafts", "drafts", "bnq", "file", counts.drafts())));
        List<Entry> folded = new ArrayList<>(List.of(
                Entry.of("Important", "imp", "bns", "bookmark", 0),
                Entry.of("All Mail", "all", "aHO", "mails", 0),
                Entry.of("Spam", "spam", "bnv", "octagon-alert", counts.spam()),
                Entry.of("Trash", "trash", "bnx", "trash-2", 0),
                Entry.of("Social", "category/social", "bnz", "users-round", counts.tab("social")),
                Entry.of("Updates", "category/updates", "bny", "info", counts.tab("updates")),
                Entry.of("Forums", "category/forums", "bnA", "messages-square", counts.tab("forums")),
                Entry.of("Promotions", "category/promotions", "bnr", "tag", counts.tab("promotions")),
                Entry.of("Purchases", "category/purchases", "bnP", "shopping-bag", counts.purchases(db))));
        // In sight while something waits in it.
        if (counts.scheduled() > 0) {
            first.add(scheduled);
        } else {
            folded.add(1, scheduled);
        }
        List<String> moved = Preferences.of(db, owner.id()).movedLists();
        var rows = db.select(LABEL.ID, LABEL.NAME, LABEL.COLOR, LABEL.IN_LIST)
                .from(LABEL)
                .where(LABEL.OWNER_ID.eq(owner.id()))
                .orderBy(lower(LABEL.NAME), LABEL.ID)
                .fetch();
        List<String> names = rows.getValues(LABEL.NAME);
        Map<Boolean, List<Entry>> labels = rows.stream()
                .collect(Collectors.partitioningBy(
                        row -> isShown(row.value4(), counts.labels().getOrDefault(row.value1(), 0)),
                        Collectors.mapping(
                                row -> Entry.label(
                                        row.value1(),
                                        row.value2(),
                                        row.value3(),
                                        counts.labels().getOrDefault(row.value1(), 0),
                                        names),
                                Collectors.toList())));
        return new Nav(
                base,
                joined(first, folded, moved),
                joined(folded, first, moved),
                labels.getOrDefault(true, List.of()),
                labels.getOrDefault(false, List.of()));
    }

    /** The lists that stand here: the usual ones without those that were moved away, and those moved here. */
    private static List<Entry> joined(List<Entry> usual, List<Entry> others, List<String> moved) {
        return Stream.concat(
                        usual.stream().filter(each -> !moved.contains(each.route())),
                        others.stream().filter(each -> moved.contains(each.route())))
                .toList();
    }

    private static boolean isShown(String inList, int unread) {
        return inList.equals("show") || (inList.equals("unread") && unread > 0);
    }

    /** The lists of every mailbox but the inbox, which always shows. */
    List<FixedList> fixedLists() {
        return Stream.concat(
                        first.stream().map(each -> new FixedList(each.text(), each.route(), true)),
                        folded.stream().map(each -> new FixedList(each.text(), each.route(), false)))
                .filter(each -> !each.route().equals("inbox"))
                .toList();
    }
}
