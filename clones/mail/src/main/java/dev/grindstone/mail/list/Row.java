package dev.grindstone.mail.list;

import dev.grindstone.mail.mailbox.Dates;
import dev.grindstone.mail.message.ThreadToken;
import dev.grindstone.mail.message.mark.Offer;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One conversation in a list.
 *
 * @param position from 0, within the page
 * @param threadId where each message has a row of its own, that message's id
 * @param lines its visible messages, oldest first; never empty
 * @param at the time of the newest message that belongs into the list
 */
record Row(
        int position,
        long threadId,
        List<Line> lines,
        List<Sender> senders,
        List<Chip> labels,
        List<RowExtras.File> attachments,
        Instant at,
        RowExtras extras,
        Dates dates) {
    private static final Pattern NOBODY = Pattern.compile("no-?reply", Pattern.CASE_INSENSITIVE);
    private static final int FIRST_ID = 100;
    private static final int NUDGE_DAYS = 3;
    private static final int NUDGED_DAYS = 14;
    private static final int SHOWN_ATTACHMENTS = 3;

    Row {
        lines = List.copyOf(lines);
        senders = List.copyOf(senders);
        labels = List.copyOf(labels);
        attachments = List.copyOf(attachments);
    }

    private Line last() {
        return lines.get(lines.size() - 1);
    }

    String hex() {
        return ThreadToken.hex(threadId());
    }

    String token() {
        return ThreadToken.of(threadId());
    }

    String lastHex() {
        return ThreadToken.hex(last().id());
    }

    String lastNonDraftHex() {
        return ThreadToken.hex(lines.stream()
                .filter(line -> !line.isDraft())
                .reduce((a, b) -> b)
                .orElse(last())
                .id());
    }

    /** The draft to go on writing when the conversation is nothing else; empty otherwise. */
    String draftHex() {
        return lines.stream().allMatch(Line::isDraft) ? lastHex() : "";
    }

    /** The id of the row's element, in the form the real app counts its elements. */
    String id() {
        return ":" + Integer.toString(FIRST_ID + 3 * position, Character.MAX_RADIX);
    }

    /** The id of the element that names the row. */
    String nameId() {
        return ":" + Integer.toString(FIRST_ID + 3 * position + 1, Character.MAX_RADIX);
    }

    /** The id of the subject. */
    String subjectId() {
        return ":" + Integer.toString(FIRST_ID + 3 * position + 2, Character.MAX_RADIX);
    }

    boolean unread() {
        return lines.stream().anyMatch(line -> !line.isRead());
    }

    boolean starred() {
        return lines.stream().anyMatch(Line::isStarred);
    }

    boolean important() {
        return lines.stream().anyMatch(Line::isImportant);
    }

    boolean spam() {
        return lines.stream().allMatch(line -> line.folder().equals("spam"));
    }

    /** Whether its sender offers a way off the list. */
    boolean leavable() {
        return extras.leavable().contains(last().id());
    }

    /** Whether it was meant for the owner: {@code »}, {@code ›} or empty. */
    String level() {
        return last().isOwn() || last().isDraft() ? "" : extras.level(last().id());
    }

    /** The newest message of it that asks for an answer, in hexadecimal; empty when none does. */
    String invitation() {
        return lines.stream()
                .map(Line::id)
                .filter(extras.invited()::containsKey)
                .reduce((a, b) -> b)
                .map(ThreadToken::hex)
                .orElse("");
    }

    /** What its reader answered to the newest invitation; empty when nothing. */
    String answered() {
        return lines.stream()
                .flatMap(line -> Stream.ofNullable(extras.invited().get(line.id())))
                .reduce((a, b) -> b)
                .orElse("");
    }

    /** The page that its newest mark leads to; never of what lies in spam. */
    @Nullable
    Offer offer() {
        return lines.stream()
                .filter(line -> extras.chosen().smart() && !line.folder().equals("spam"))
                .flatMap(line -> Offer.parse(line.offer()).stream())
                .reduce((a, b) -> b)
                .orElse(null);
    }

    /** Whether something can be done about it without opening it. */
    boolean hasQuick() {
        return !invitation().isEmpty() || offer() != null;
    }

    boolean inInbox() {
        return lines.stream().anyMatch(line -> line.folder().equals("inbox"));
    }

    int drafts() {
        return (int) lines.stream().filter(Line::isDraft).count();
    }

    int messages() {
        return lines.size() - drafts();
    }

    String subject() {
        String first = lines.get(0).subject();
        return first.isBlank() ? "(no subject)" : first;
    }

    /** What stands before the date: when it comes back, came back, or is going to be sent; empty for most. */
    String note() {
        Line last = last();
        Instant until = latest(Line::snoozedUntil);
        Instant back = latest(Line::returnedAt);
        if (last.isPending()) {
            return "Sends " + dates.soon(last.sentAt());
        }
        if (until != null) {
            return dates.soon(until);
        }
        boolean fresh = back != null && inInbox() && !last.sentAt().isAfter(back);
        return fresh ? "Snoozed" : nudge();
    }

    /** Reminds of a question in the inbox that waits for some days; empty where nobody wants that. */
    private String nudge() {
        Line last = last();
        long days = Duration.between(last.sentAt(), dates.now()).toDays();
        boolean waits = inInbox()
                && !last.isDraft()
                && last.snippet().contains("?")
                && days >= NUDGE_DAYS
                && days <= NUDGED_DAYS;
        if (waits && last.isOwn() && extras.chosen().nudgeFollow()) {
            return "Sent " + days + " days ago. Follow up?";
        }
        return waits
                        && !last.isOwn()
                        && last.isRead()
                        && extras.chosen().nudgeReply()
                        && !NOBODY.matcher(last.fromEmail()).find()
                        && !leavable()
                ? "Received " + days + " days ago. Reply?"
                : "";
    }

    /** The same in full, for the tooltip. */
    String fullNote() {
        Instant until = latest(Line::snoozedUntil);
        Instant back = latest(Line::returnedAt);
        return last().isPending()
                ? "Send scheduled for " + dates.full(last().sentAt())
                : until != null
                        ? "Snoozed until " + dates.full(until)
                        : back != null ? "Came back " + dates.full(back) : note();
    }

    private @Nullable Instant latest(Function<Line, @Nullable Instant> time) {
        return lines.stream()
                .map(time)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Whether there is something in it that could come back later: finished, and neither spam nor thrown out. */
    boolean canSnooze() {
        return lines.stream()
                .anyMatch(line -> !line.isDraft()
                        && !line.isPending()
                        && List.of("inbox", "archive").contains(line.folder()));
    }

    boolean muted() {
        return lines.stream().anyMatch(Line::isMuted);
    }

    String snippet() {
        return last().snippet();
    }

    String time() {
        return dates.brief(at);
    }

    String fullTime() {
        return dates.full(at);
    }

    List<RowExtras.File> shownAttachments() {
        return attachments.size() > SHOWN_ATTACHMENTS ? attachments.subList(0, SHOWN_ATTACHMENTS) : attachments;
    }

    int moreAttachments() {
        return attachments.size() - shownAttachments().size();
    }

    /** The row's accessible name. */
    String name() {
        String people = senders.stream().map(s -> s.before() + s.text()).collect(Collectors.joining());
        String who = drafts() == 0 ? people : people.isEmpty() ? "Draft" : people + ", Draft";
        return (unread() ? "unread, " : "") + who + ", " + subject() + ", "
                + (attachments.isEmpty() ? "" : "has attachment, ") + time() + ", " + snippet();
    }
}
