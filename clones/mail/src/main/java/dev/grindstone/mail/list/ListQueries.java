package dev.grindstone.mail.list;

import static dev.grindstone.mail.db.Tables.ATTACHMENT;
import static dev.grindstone.mail.db.Tables.LABEL;
import static dev.grindstone.mail.db.Tables.MESSAGE;
import static dev.grindstone.mail.db.Tables.MESSAGE_LABEL;
import static dev.grindstone.mail.db.Tables.RECIPIENT;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import dev.grindstone.mail.mailbox.Order;
import dev.grindstone.mail.mailbox.Owner;
import dev.grindstone.mail.mailbox.Preferences;
import dev.grindstone.mail.mailbox.View;
import dev.grindstone.mail.mailbox.Views;
import dev.grindstone.mail.mailbox.section.Section;
import dev.grindstone.mail.mailbox.section.Sections;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;

/** Reads one page of a list: the same few queries however long it is, and one more where a row has a calendar file. */
final class ListQueries {
    private final DSLContext db;
    private final Owner owner;
    private final Views views;
    private final Preferences chosen;
    private final Function<Collection<Long>, Map<Long, String>> invitations;

    ListQueries(
            DSLContext db,
            Owner owner,
            Views views,
            Preferences chosen,
            Function<Collection<Long>, Map<Long, String>> invitations) {
        this.db = db;
        this.owner = owner;
        this.views = views;
        this.chosen = chosen;
        this.invitations = invitations;
    }

    /** The sections of the inbox's page that a view shows, each with its rows; further pages have the main one only. */
    List<Block> blocks(View inbox, List<Section> sections) {
        List<Block> blocks = new ArrayList<>();
        boolean apart = Sections.areApart(sections);
        Condition others = noCondition();
        int position = 0;
        for (Section section : sections) {
            View view = section.isMain() ? inbox : View.parse(section.route());
            Condition own = views.matching(view, owner);
            Condition matching = apart ? own.and(others) : own;
            int size = section.isMain() ? chosen.pageSize() : section.size();
            int offset = section.isMain() ? (inbox.page() - 1) * size : 0;
            boolean open = !chosen.closedSections().contains(section.key()) || inbox.page() > 1;
            if (inbox.page() == 1 || section.isMain()) {
                Order order = Order.of(apart ? inbox : view);
                Listing listing = open
                        ? page(apart ? inbox : view, matching, order, size, offset, position)
                        : new Listing(List.of(), size(matching));
                blocks.add(new Block(section, open, offset + 1, listing));
                position += listing.rows().size();
            }
            others = others.and(
                    owner.unit().notIn(select(owner.unit()).from(MESSAGE).where(own)));
        }
        return blocks;
    }

    private int size(Condition matching) {
        return db.select(countDistinct(owner.unit()))
                .from(MESSAGE)
                .where(matching)
                .fetchSingle()
                .value1();
    }

    /** The rows of a view's page, newest first, and how many conversations the whole list has. */
    Listing page(View view, int pageSize) {
        int offset = (view.page() - 1) * pageSize;
        return page(view, views.matching(view, owner), Order.of(view), pageSize, offset, 0);
    }

    private Listing page(View view, Condition matching, Order order, int size, int offset, int position) {
        Field<Instant> newest = max(MESSAGE.SENT_AT);
        Field<Integer> total = count().over();
        List<Record3<Long, Instant, Integer>> threads = db.select(owner.unit(), newest, total)
                .from(MESSAGE)
                .where(matching)
                .groupBy(owner.unit())
                .orderBy(order.fields(owner.unit()))
                .limit(size)
                .offset(offset)
                .fetch();
        List<Long> ids = threads.stream().map(Record3::value1).toList();
        Map<Long, List<Line>> lines = lines(view, ids);
        List<Long> messages =
                lines.values().stream().flatMap(List::stream).map(Line::id).toList();
        Map<Long, List<Chip>> labels = labels(messages);
        Map<Long, List<RowExtras.File>> attachments = attachments(messages);
        Map<Long, List<Sender>> recipients = recipients(lines.values());
        List<Long> dated = attachments.values().stream()
                .flatMap(List::stream)
                .filter(RowExtras.File::isCalendar)
                .map(RowExtras.File::messageId)
                .distinct()
                .toList();
        Map<Long, String> invited = dated.isEmpty() ? Map.of() : invitations.apply(dated);
        RowExtras extras = RowExtras.of(db, owner, lines.values(), chosen, invited);
        List<Row> rows = new ArrayList<>();
        for (Record3<Long, Instant, Integer> thread : threads) {
            List<Line> own = lines.getOrDefault(thread.value1(), List.of());
            rows.add(new Row(
                    position + rows.size(),
                    thread.value1(),
                    own,
                    recipients.getOrDefault(thread.value1(), Sender.of(own, owner.email())),
                    chips(view, own, labels),
                    collect(own, attachments),
                    thread.value2(),
                    extras,
                    owner.dates()));
        }
        return new Listing(rows, threads.isEmpty() ? 0 : threads.get(0).value3());
    }

    private Map<Long, List<Line>> lines(View view, Collection<Long> threads) {
        return db
                .select(
                        MESSAGE.ID,
                        MESSAGE.THREAD_ID,
                        MESSAGE.KIND,
                        MESSAGE.FOLDER,
                        MESSAGE.FROM_NAME,
                        MESSAGE.FROM_EMAIL,
                        MESSAGE.SUBJECT,
                        MESSAGE.SNIPPET,
                        MESSAGE.SENT_AT,
                        MESSAGE.IS_READ,
                        MESSAGE.IS_STARRED,
                        MESSAGE.IS_IMPORTANT,
                        MESSAGE.SNOOZED_UNTIL,
                        MESSAGE.RETURNED_AT,
                        MESSAGE.IS_MUTED,
                        MESSAGE.OFFER)
                .from(MESSAGE)
                // Nothing is asked of the owner, whose threads these are: H2 would look up that instead of the threads.
                .where(owner.unit().in(threads))
                .and(views.visible(view))
                .orderBy(MESSAGE.SENT_AT, MESSAGE.ID)
                .fetch(mapping(Line::new))
                .stream()
                .collect(groupingBy(this::unit, collectingAndThen(toList(), all -> shown(view, all))));
    }

    private long unit(Line line) {
        return owner.threaded() ? line.threadId() : line.id();
    }

    /** What is to be sent later speaks for its conversation only where nothing else does, and in its own list. */
    private static List<Line> shown(View view, List<Line> all) {
        boolean pending = view.place().equals("scheduled") || all.stream().allMatch(Line::isPending);
        return all.stream().filter(line -> line.isPending() == pending).toList();
    }

    private Map<Long, List<Chip>> labels(Collection<Long> messages) {
        return db
                .select(MESSAGE_LABEL.MESSAGE_ID, LABEL.NAME, LABEL.COLOR)
                .from(MESSAGE_LABEL)
                .join(LABEL)
                .on(LABEL.ID.eq(MESSAGE_LABEL.LABEL_ID))
                .where(MESSAGE_LABEL.MESSAGE_ID.in(messages))
                .and(LABEL.IN_MESSAGES.isTrue())
                .orderBy(LABEL.NAME, MESSAGE_LABEL.MESSAGE_ID)
                .fetch()
                .stream()
                .collect(groupingBy(
                        Record3::value1, Collectors.mapping(r -> new Chip(r.value2(), r.value3()), toList())));
    }

    private Map<Long, List<RowExtras.File>> attachments(Collection<Long> messages) {
        Map<Long, List<RowExtras.File>> files = new HashMap<>();
        db.select(ATTACHMENT.MESSAGE_ID, ATTACHMENT.NAME, ATTACHMENT.MEDIA_TYPE)
                .from(ATTACHMENT)
                .where(ATTACHMENT.MESSAGE_ID.in(messages))
                .orderBy(ATTACHMENT.ID)
                .forEach(row -> {
                    List<RowExtras.File> own = files.computeIfAbsent(row.value1(), id -> new ArrayList<>());
                    own.add(new RowExtras.File(row.value2(), row.value3(), row.value1(), own.size() + 1));
                });
        return files;
    }

    /** Whom the newest message went to, for conversations that only the owner wrote in. */
    private Map<Long, List<Sender>> recipients(Collection<List<Line>> threads) {
        Map<Long, Long> threadOfMessage = threads.stream()
                .filter(lines -> lines.stream().allMatch(Line::isOwn))
                .map(lines -> lines.get(lines.size() - 1))
                .collect(Collectors.toMap(Line::id, this::unit));
        if (threadOfMessage.isEmpty()) {
            return Map.of();
        }
        Map<Long, List<Record3<Long, String, String>>> found = db
                .select(RECIPIENT.MESSAGE_ID, RECIPIENT.NAME, RECIPIENT.EMAIL)
                .from(RECIPIENT)
                .where(RECIPIENT.MESSAGE_ID.in(threadOfMessage.keySet()))
                .and(RECIPIENT.KIND.eq("to"))
                .orderBy(RECIPIENT.MESSAGE_ID, RECIPIENT.POSITION)
                .fetch()
                .stream()
                .collect(groupingBy(r -> threadOfMessage.getOrDefault(r.value1(), 0L)));
        return found.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> addressed(entry.getValue())));
    }

    private List<Sender> addressed(List<Record3<Long, String, String>> people) {
        List<Sender> shown = new ArrayList<>();
        for (Record3<Long, String, String> person : people) {
            String full = person.value2().isBlank() ? person.value3() : person.value2();
            String name = person.value3().equalsIgnoreCase(owner.email()) ? "me" : full;
            shown.add(new Sender(
                    shown.isEmpty() ? "To: " : ", ",
                    people.size() > 1 ? Sender.firstWord(name) : name,
                    full,
                    person.value3(),
                    false));
        }
        return shown;
    }

    /** The labels of a row: those of its messages, without the one the list is about. */
    private List<Chip> chips(View view, List<Line> lines, Map<Long, List<Chip>> labels) {
        Set<Chip> chips = new LinkedHashSet<>();
        boolean inInbox = lines.stream().anyMatch(line -> line.folder().equals("inbox"));
        if (inInbox && !view.place().equals("inbox") && view.tab(owner.tabs()).isEmpty()) {
            chips.add(new Chip("Inbox", null));
        }
        if (lines.stream().anyMatch(Line::isMuted)) {
            chips.add(new Chip("Muted", null));
        }
        chips.addAll(collect(lines, labels));
        chips.removeIf(chip -> view.place().equals("label") && chip.name().equalsIgnoreCase(view.name()));
        return List.copyOf(chips);
    }

    private static <T> List<T> collect(List<Line> lines, Map<Long, List<T>> byMessage) {
        return lines.stream()
                .flatMap(line -> byMessage.getOrDefault(line.id(), List.of()).stream())
                .toList();
    }
}
