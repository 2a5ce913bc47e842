package dev.grindstone.mail.invitations;

import biweekly.parameter.ParticipationStatus;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an invited person can say. */
enum Answer {
    YES("Yes", "Accepted", "has accepted this invitation."),
    MAYBE("Maybe", "Tentatively accepted", "might come to this event."),
    NO("No", "Declined", "has declined this invitation.");

    private final String button;
    private final String subject;
    private final String sentence;

    Answer(String button, String subject, String sentence) {
        this.button = button;
        this.subject = subject;
        this.sentence = sentence;
    }

    /** What its button is called. */
    String button() {
        return button;
    }

    /** What the subject of a reply begins with. */
    String subject() {
        return subject;
    }

    /** The same in the terms of calendars. */
    ParticipationStatus status() {
        return switch (this) {
            case YES -> ParticipationStatus.ACCEPTED;
            case MAYBE -> ParticipationStatus.TENTATIVE;
            case NO -> ParticipationStatus.DECLINED;
        };
    }

    /** What a reply says of whoever gave it. */
    String sentence() {
        return sentence;
    }

    /** The name by which commands and pages call it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Answer> named(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }

    static Optional<Answer> of(ParticipationStatus status) {
        return Arrays.stream(values())
                .filter(each -> each.status().equals(status))
                .findFirst();
    }
}
