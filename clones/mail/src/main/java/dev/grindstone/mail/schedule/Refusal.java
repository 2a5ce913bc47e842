package dev.grindstone.mail.schedule;

import dev.grindstone.mail.message.Address;
import dev.grindstone.mail.message.Message;
import java.util.List;
import java.util.Optional;

/**
 * Why a message cannot be scheduled as it is.
 *
 * @param question whether doing it all the same is for the writer to say
 */
record Refusal(String title, String text, boolean question) {

    /** The first thing wrong with a draft, if any. */
    static Optional<Refusal> of(Message draft, boolean confirmed) {
        Optional<Refusal> address =
                unknown("To", draft.to()).or(() -> unknown("Cc", draft.cc())).or(() -> unknown("Bcc", draft.bcc()));
        if (address.isPresent()) {
            return address;
        }
        if (draft.recipients().findAny().isEmpty()) {
            return Optional.of(new Refusal("Error", "Please specify at least one recipient.", false));
        }
        return confirmed || !draft.subject().isBlank() || !draft.text().isBlank()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "Nothing in it yet", "Send this message without a subject or text in the body?", true));
    }

    private static Optional<Refusal> unknown(String field, List<Address> addresses) {
        return addresses.stream()
                .filter(address -> !address.isValid())
                .findFirst()
                .map(address -> new Refusal(
                        "Error",
                        "The address \"" + address.email() + "\" in the \"" + field + "\" field was not recognized."
                                + " Please make sure that all addresses are properly formed.",
                        false));
    }
}
