package dev.grindstone.mail.compose;

import dev.grindstone.mail.message.Address;
import dev.grindstone.mail.message.Message;
import dev.grindstone.mail.message.OwnWords;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a message cannot be sent as it is.
 *
 * @param more what else the writer should know, may be empty
 * @param question whether sending it all the same is for the writer to say
 */
record Problem(String title, String text, String more, boolean question) {
    private static final Pattern SPEAKS_OF_A_FILE = Pattern.compile(
            "\\b(?:(?:I have|I've|I) attached|attached (?:is|are|you will find|you'll find|files?|please find)"
                    + "|(?:see|find)(?: the)? attach(?:ed|ment)|(?:is|are) attached|attaching)\\b",
            Pattern.CASE_INSENSITIVE);

    /** The first thing wrong with a draft, if any. */
    static Optional<Problem> with(Message draft, boolean hasFiles, boolean confirmed) {
        Optional<Problem> address =
                unknown("To", draft.to()).or(() -> unknown("Cc", draft.cc())).or(() -> unknown("Bcc", draft.bcc()));
        if (address.isPresent()) {
            return address;
        }
        if (draft.recipients().findAny().isEmpty()) {
            return Optional.of(new Problem("Error", "Please specify at least one recipient.", "", false));
        }
        if (confirmed) {
            return Optional.empty();
        }
        if (draft.subject().isBlank() && draft.text().isBlank()) {
            return Optional.of(new Problem(
                    "Nothing in it yet", "Send this message without a subject or text in the body?", "", true));
        }
        return hasFiles ? Optional.empty() : forgotten(draft);
    }

    private static Optional<Problem> forgotten(Message draft) {
        Matcher words = SPEAKS_OF_A_FILE.matcher(OwnWords.of(draft));
        return words.find()
                ? Optional.of(new Problem(
                        "Attachment reminder",
                        "It seems like you forgot to attach a file.",
                        "You wrote \"" + words.group() + "\", but there is no file. Send it all the same?",
                        true))
                : Optional.empty();
    }

    private static Optional<Problem> unknown(String field, List<Address> addresses) {
        return addresses.stream()
                .filter(address -> !address.isValid())
                .findFirst()
                .map(address -> new Problem(
                        "Error",
                        "The address \"" + address.email() + "\" in the \"" + field + "\" field was not recognized."
                                + " Please make sure that all addresses are properly formed.",
                        "",
                        false));
    }
}
