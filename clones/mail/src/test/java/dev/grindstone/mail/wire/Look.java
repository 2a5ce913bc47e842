package dev.grindstone.mail.wire;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.search.SearchTerm;
import java.util.Arrays;
import java.util.List;

/** What a mail program sees in a folder. */
final class Look {
    private Look() {}

    static Message find(Folder folder, String subject) throws MessagingException {
        return Arrays.stream(folder.getMessages())
                .filter(message -> !message.isExpunged())
                .filter(message -> subject.equals(subject(message)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No '" + subject + "' in " + folder.getFullName()));
    }

    static List<String> search(Folder folder, SearchTerm term) throws MessagingException {
        return Arrays.stream(folder.search(term)).map(Look::subject).toList();
    }

    static List<String> subjects(Folder folder) throws MessagingException {
        return Arrays.stream(folder.getMessages())
                .filter(message -> !message.isExpunged())
                .map(Look::subject)
                .toList();
    }

    static String subject(Message message) {
        try {
            return String.valueOf(message.getSubject());
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    static List<String> names(Folder[] folders) {
        return Arrays.stream(folders).map(Folder::getFullName).toList();
    }

    static Message[] array(Message message) {
        return new Message[] {message};
    }
}
