package dev.grindstone.mail.invitations;

import dev.grindstone.mail.message.Attachment;
import dev.grindstone.mail.message.Message;
import dev.grindstone.mail.message.MessageQueries;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds invitations among the files of messages, and what was answered among those of later ones; valid inside a turn. */
record Found(MessageQueries mailbox, ZoneId zone) {

    /** The invitation that a message brings. */
    Optional<Invitation> in(List<Attachment> files) {
        return files.stream()
                .filter(file -> file.mediaType().startsWith("text/calendar")
                        || file.extension().equals("ics"))
                .flatMap(file -> Invitation.parse(mailbox.content(file.id()), zone).stream())
                .findFirst();
    }

    /** What the owner answered last: the replies lie among the sent messages of the conversation. */
    Optional<Answer> answered(Invitation invitation, Message message, String owner) {
        List<Long> sent = mailbox.thread(message.threadId()).stream()
                .filter(each -> "sent".equals(each.kind()))
                .map(Message::id)
                .toList();
        Stream<Invitation> replies = mailbox.attachments(sent).stream()
                .flatMap(file -> in(List.of(file)).stream())
                .filter(reply -> reply.method().equals("REPLY") && reply.uid().equals(invitation.uid()));
        return replies.reduce((first, second) -> second)
                .flatMap(reply -> reply.answerOf(owner))
                .or(() -> invitation.answerOf(owner));
    }
}
