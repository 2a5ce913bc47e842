package dev.grindstone.mail.compose;

import dev.grindstone.mail.message.Address;
import dev.grindstone.mail.message.Message;
import java.util.List;
import java.util.Optional;

/**
 * Why a message cannot be sent as it is.
 *
 * @param question whether sending it all the same is for the writer to say
 */
record Problem(String title, String text, boolean question) {

    /** The first thing wrong with a draft, if any. */
    static Optional<Problem> with(Message draft, boolean confirmed) {
        Optional<Problem> address =
                unknown("To", draft.to()).or(() -> unknown("Cc", draft.cc())).or(() -> unknown("Bcc", draft.bcc()));
        if (address.isPresent()) {
            return address;
        }
        if (draft.recipients().findAny().isEmpty()) {
            return Optional.of(new Problem("Error", "Please specify at least one recipient.", false));
        }
        if (!confirmed && draft.subject().isBlank() && draft.text().isBlank()) {
            return Optional.of(
                    new Problem("Nothing in it yet", "Send this message without a subject or text in the body?", true));
        }
        return Optional.empty();
    }

    private static Optional<Problem> unknown(String field, List<Address> addresses) {
        return addresses.stream()
                .filter(address -> !address.isValid())
                .findFirst()
                .map(address -> new Problem(
                        "Error",
                        "The address \"" + address.email() + "\" in the \"" + field + "\" field was not recognized."
                                + " Please make sure that all addresses are properly formed.",
                        false));
    }
}
