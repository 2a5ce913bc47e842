package dev.grindstone.mail.invitations;

import dev.grindstone.mail.invitations.Invitation.Guest;
import java.util.List;
import java.util.Optional;

/**
 * An invitation as it stands above a message.
 *
 * @param reader whose answer is newer than what the invitation knows of it
 * @param message hexadecimal id of the message that brought it
 * @param answered what the reader said so far
 * @param canAnswer whether it asks the reader
 */
record InvitationCard(
        Invitation event,
        When when,
        String reader,
        String message,
        Optional<Answer> answered,
        boolean canAnswer,
        boolean isOver) {
    private static final int GUESTS_SHOWN = 6;

    /** What it is about, beyond the event. */
    String headline() {
        return switch (event.method()) {
            case "CANCEL" -> "This event was cancelled";
            case "REPLY" ->
                event.guests().stream()
                        .findFirst()
                        .flatMap(guest ->
                                guest.answer().map(answer -> guest.address().display() + " " + answer.sentence()))
                        .orElse("An answer to an invitation");
            default -> isOver ? "This event is over" : "";
        };
    }

    boolean isCancelled() {
        return event.method().equals("CANCEL");
    }

    String organiser() {
        var organiser = event.organiser();
        return organiser == null ? "" : organiser.header();
    }

    List<Guest> guests() {
        return event.guests().stream()
                .limit(GUESTS_SHOWN)
                .map(guest -> guest.address().sameMailbox(reader) ? new Guest(guest.address(), answered) : guest)
                .toList();
    }

    /** How many guests are not named. */
    int moreGuests() {
        return event.guests().size() - guests().size();
    }

    List<Answer> answers() {
        return List.of(Answer.values());
    }

    boolean is(Answer answer) {
        return answered.filter(answer::equals).isPresent();
    }
}
