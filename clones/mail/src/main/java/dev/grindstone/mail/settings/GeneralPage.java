package dev.grindstone.mail.settings;

import dev.grindstone.kit.web.Visit;
import dev.grindstone.mail.mailbox.Owner;
import dev.grindstone.mail.mailbox.Passages;
import dev.grindstone.mail.mailbox.Passages.Passage;
import dev.grindstone.mail.mailbox.Preferences;
import dev.grindstone.mail.mailbox.Vacation;
import dev.grindstone.mail.mailbox.portrait.Portraits;
import dev.grindstone.mail.message.Address;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What the tab General shows. */
record GeneralPage(
        Preferences chosen,
        List<Passage> signatures,
        Vacation vacation,
        String domain,
        String initial,
        String picture) {
    GeneralPage {
        signatures = List.copyOf(signatures);
    }

    static GeneralPage of(Visit visit) {
        Owner owner = Owner.of(visit.world(), visit.person());
        LocalDate today = owner.now().atZone(owner.zone()).toLocalDate();
        return new GeneralPage(
                Preferences.of(visit.db(), owner.id()),
                Passages.signatures(visit.db(), owner.id()).all(),
                Vacation.of(visit.db(), owner.id()).orElse(new Vacation(false, today, null, "", "", false, false)),
                new Address("", owner.email()).domain(),
                owner.name().substring(0, owner.name().offsetByCodePoints(0, 1)),
                new Portraits(visit).of(visit.person()));
    }

    /** The last day as a field holds it; empty without one. */
    String lastDay() {
        return Objects.toString(vacation.lastDay(), "");
    }

    /** One of two ways to have something. */
    record Pair(String name, String title, boolean on, String onText, String offText, String hint) {}

    /** The settings that are only on or off, up to the signatures. */
    List<Pair> pairs() {
        return List.of(
                new Pair(
                        "reply_all",
                        "Default reply behavior",
                        chosen.replyAll(),
                        "Reply all",
                        "Reply",
                        "What the arrow on a message does when it went to several people"),
                new Pair(
                        "send_archive",
                        "Send and Archive",
                        chosen.sendArchive(),
                        "Show \"Send & Archive\" button in reply",
                        "Hide \"Send & Archive\" button in reply",
                        ""),
                new Pair(
                        "smart_reply",
                        "Smart Reply",
                        chosen.smartReply(),
                        "Smart Reply on",
                        "Smart Reply off",
                        "Short answers to choose from below a conversation"),
                new Pair(
                        "hover_actions",
                        "Hover actions",
                        chosen.hoverActions(),
                        "Enable hover actions",
                        "Disable hover actions",
                        "Archive, delete and mark as read from the row under the pointer"),
                new Pair(
                        "show_images",
                        "Images",
                        chosen.showImages(),
                        "Always display external images",
                        "Ask before displaying external images",
                        ""),
                new Pair(
                        "spelling",
                        "Spelling",
                        chosen.spelling(),
                        "Spelling suggestions on",
                        "Spelling suggestions off",
                        "The browser marks words that it does not know while you write"),
                new Pair(
                        "smart_features",
                        "Smart features",
                        chosen.smart(),
                        "Turn on smart features",
                        "Turn off smart features",
                        "Summaries of orders, parcels and flights, their links in the list, and Smart Reply"),
                new Pair(
                        "nudge_reply",
                        "Nudges: reply",
                        chosen.nudgeReply(),
                        "Suggest emails to reply to",
                        "No suggestions to reply",
                        "A note beside a question in the inbox that you read some days ago and did not answer"),
                new Pair(
                        "nudge_follow",
                        "Nudges: follow up",
                        chosen.nudgeFollow(),
                        "Suggest emails to follow up on",
                        "No suggestions to follow up",
                        "A note beside a question of yours that nobody answered for some days"),
                new Pair(
                        "shortcuts",
                        "Keyboard shortcuts",
                        chosen.shortcuts(),
                        "Keyboard shortcuts on",
                        "Keyboard shortcuts off",
                        "Press ? to see them"),
                new Pair(
                        "conversations",
                        "Conversation View",
                        chosen.conversations(),
                        "Conversation view on",
                        "Conversation view off",
                        "Whether messages of one conversation stand together"),
                new Pair("button_text", "Button labels", chosen.buttonText(), "Text", "Icons", ""),
                new Pair(
                        "auto_contacts",
                        "Create contacts for auto-complete",
                        chosen.autoContacts(),
                        "When I send a message to a new person, add them to Other contacts so that I can auto-complete"
                                + " to them next time",
                        "I'll add contacts myself",
                        ""),
                new Pair(
                        "levels",
                        "Personal level indicators",
                        chosen.levels(),
                        "Show indicators",
                        "No indicators",
                        "An arrow ( › ) beside mail to my address, a double arrow ( » ) beside mail to me alone"),
                new Pair(
                        "snippets",
                        "Snippets",
                        chosen.snippets(),
                        "Show snippets",
                        "No snippets",
                        "The beginning of the message beside its subject"));
    }
}
