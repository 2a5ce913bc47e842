package dev.grindstone.mail.compose;

import dev.grindstone.mail.message.Attachment;
import dev.grindstone.mail.message.Message;
import dev.grindstone.mail.message.MessageQueries;
import java.util.List;

/** The files hanging on a draft; those that its text shows as pictures are no chips. */
record FilesPage(List<Attachment> files, String html) {

    /** Those of a draft as it lies in the mailbox. */
    static FilesPage of(MessageQueries mailbox, Message draft) {
        return new FilesPage(mailbox.attachments(List.of(draft.id())), draft.bodyHtml());
    }

    /** Whether the text shows the file itself. */
    boolean isInText(Attachment file) {
        return html.contains(Pictures.reference(file.name()));
    }
}
