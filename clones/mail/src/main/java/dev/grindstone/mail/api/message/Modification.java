package dev.grindstone.mail.api.message;

import static dev.grindstone.mail.db.Tables.MESSAGE;

import dev.grindstone.mail.api.call.Call;
import dev.grindstone.mail.api.call.Fields;
import dev.grindstone.mail.api.call.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Putting labels on messages and taking them off: the commands that the pages run, by the names of the API. */
final class Modification {
    private static final int MOST_LABELS = 100;
    private static final Set<String> FIXED = Set.of("SENT", "DRAFT", "CHAT");

    private final Call call;
    private final List<Long> messages;

    private Modification(Call call, List<Long> messages) {
        this.call = call;
        this.messages = List.copyOf(messages);
    }

    /** Changes the labels of messages as a request says. */
    static void apply(Call call, List<Long> messages, Fields wish) {
        List<String> added = wish.texts("addLabelIds");
        List<String> removed = wish.texts("removeLabelIds");
        if (added.isEmpty() && removed.isEmpty()) {
            throw Problem.invalid("No label add or removes specified");
        }
        if (added.size() > MOST_LABELS || removed.size() > MOST_LABELS) {
            throw Problem.invalid("Too many labels: at most " + MOST_LABELS + " can be added or removed at once");
        }
        if (added.stream().anyMatch(removed::contains)) {
            throw Problem.invalid("Cannot both add and remove the same label");
        }
        Modification modification = new Modification(call, messages);
        removed.forEach(label -> modification.remove(label, added.contains("INBOX")));
        added.forEach(modification::add);
    }

    /** Throws messages into the trash. */
    static void trash(Call call, List<Long> messages) {
        new Modification(call, messages).run("mail.delete");
    }

    /** Takes messages out of the trash. */
    static void untrash(Call call, List<Long> messages) {
        new Modification(call, messages).run("mail.untrash");
    }

    /** Removes messages for good, wherever they lie. */
    static void delete(Call call, List<Long> messages) {
        Modification modification = new Modification(call, messages);
        modification.run("mail.delete");
        modification.run("mail.deleteForever");
    }

    private void add(String label) {
        switch (label) {
            case "INBOX" -> run("mail.moveToInbox");
            case "UNREAD" -> run("mail.markUnread");
            case "STARRED" -> run("mail.star");
            case "IMPORTANT" -> run("mail.markImportant");
            case "SPAM" -> run("mail.reportSpam");
            case "TRASH" -> run("mail.delete");
            default -> {
                if (LabelIds.isCategory(label)) {
                    call.run("mail.categorize", Map.of("messages", messages, "category", LabelIds.category(label)));
                } else {
                    call.run("mail.applyLabel", Map.of("messages", messages, "label", own(label)));
                }
            }
        }
    }

    private void remove(String label, boolean toInbox) {
        switch (label) {
            case "INBOX" -> run("mail.archive");
            case "UNREAD" -> run("mail.markRead");
            case "STARRED" -> run("mail.unstar");
            case "IMPORTANT" -> run("mail.markNotImportant");
            case "SPAM" -> leaveSpam(toInbox);
            case "TRASH" -> run("mail.untrash");
            default -> {
                if (LabelIds.isCategory(label)) {
                    leaveCategory(LabelIds.category(label));
                } else {
                    call.run("mail.removeLabel", Map.of("messages", messages, "label", own(label)));
                }
            }
        }
    }

    /** On a page, what is no spam comes back to the inbox; here only if the inbox is asked for as well. */
    private void leaveSpam(boolean toInbox) {
        List<Long> spam = having("spam");
        run("mail.notSpam");
        if (!toInbox && !spam.isEmpty()) {
            call.run("mail.archive", Map.of("messages", spam));
        }
    }

    private List<Long> having(String folder) {
        return call.db()
                .select(MESSAGE.ID)
                .from(MESSAGE)
                .where(MESSAGE.ID.in(messages).and(MESSAGE.FOLDER.eq(folder)))
                .orderBy(MESSAGE.ID)
                .fetch(MESSAGE.ID);
    }

    private void leaveCategory(String category) {
        List<Long> inIt = call.db()
                .select(MESSAGE.ID)
                .from(MESSAGE)
                .where(MESSAGE.ID.in(messages).and(MESSAGE.CATEGORY.eq(category)))
                .orderBy(MESSAGE.ID)
                .fetch(MESSAGE.ID);
        if (!inIt.isEmpty()) {
            call.run("mail.categorize", Map.of("messages", inIt, "category", "primary"));
        }
    }

    private String own(String label) {
        if (FIXED.contains(label)) {
            throw Problem.invalid("Invalid label: " + label);
        }
        return LabelIds.name(call, label);
    }

    private void run(String command) {
        call.run(command, Map.of("messages", messages));
    }
}
