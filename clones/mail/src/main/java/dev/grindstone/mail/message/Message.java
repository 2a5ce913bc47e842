package dev.grindstone.mail.message;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One message as it lies in a mailbox.
 *
 * @param id unique in the world; also the id that pages and APIs show
 * @param threadId the id of the conversation's first message
 * @param kind {@code received}, {@code sent} or {@code draft}
 * @param folder {@code inbox}, {@code archive}, {@code spam} or {@code trash}
 * @param html absent when the sender wrote plain text
 * @param messageId the same for all copies of a message, whoever owns them
 * @param inReplyTo the message of the same mailbox that it answers
 * @param answersTo the address for answers as {@code Name <email>}; absent when that is the sender
 */
public record Message(
        long id,
        long ownerId,
        long threadId,
        String kind,
        String folder,
        String category,
        Address from,
        List<Address> to,
        List<Address> cc,
        List<Address> bcc,
        String subject,
        String text,
        @Nullable String html,
        Instant sentAt,
        boolean isRead,
        boolean isStarred,
        boolean isImportant,
        String messageId,
        @Nullable Long inReplyTo,
        @Nullable String listId,
        @Nullable String answersTo) {

    /** What stands in the message id of a mail that tells people elsewhere of a reaction. */
    public static final String REACTION = ".reaction@";

    public Message {
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        bcc = List.copyOf(bcc);
    }

    /** A message whose answers go to its sender. */
    public Message(
            long id,
            long ownerId,
            long threadId,
            String kind,
            String folder,
            String category,
            Address from,
            List<Address> to,
            List<Address> cc,
            List<Address> bcc,
            String subject,
            String text,
            @Nullable String html,
            Instant sentAt,
            boolean isRead,
            boolean isStarred,
            boolean isImportant,
            String messageId,
            @Nullable Long inReplyTo,
            @Nullable String listId) {
        this(
                id,
                ownerId,
                threadId,
                kind,
                folder,
                category,
                from,
                to,
                cc,
                bcc,
                subject,
                text,
                html,
                sentAt,
                isRead,
                isStarred,
                isImportant,
                messageId,
                inReplyTo,
                listId,
                null);
    }

    /** Whom an answer reaches: the sender, unless they asked for another address. */
    public Address answered() {
        String wanted = answersTo;
        return wanted == null ? from : Address.parse(wanted);
    }

    /** Whether it is still being written. */
    public boolean isDraft() {
        return "draft".equals(kind);
    }

    /** Whether it tells people elsewhere of an emoji, which its writer sees below the message that it answers. */
    public boolean isReaction() {
        return "sent".equals(kind) && messageId.contains(REACTION);
    }

    /** The same with links to other apps that a program can follow; {@code origins} knows where each app is. */
    public Message linked(UnaryOperator<String> origins) {
        String written = html;
        return written == null
                ? this
                : new Message(
                        id,
                        ownerId,
                        threadId,
                        kind,
                        folder,
                        category,
                        from,
                        to,
                        cc,
                        bcc,
                        subject,
                        text,
                        AppLinks.absolute(written, origins),
                        sentAt,
                        isRead,
                        isStarred,
                        isImportant,
                        messageId,
                        inReplyTo,
                        listId,
                        answersTo);
    }

    /** Everybody it is addressed to, in order of the fields. */
    public Stream<Address> recipients() {
        return Stream.of(to, cc, bcc).flatMap(List::stream);
    }

    /** The body as HTML, made from the text when there is no other. */
    public String bodyHtml() {
        String written = html;
        return written == null ? BodyText.toHtml(text) : written;
    }
}
