package dev.grindstone.mail.compose;

import dev.grindstone.mail.message.Address;
import dev.grindstone.mail.message.Message;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a draft said when it was saved, in 16 letters. A window sends back the version it knows; when the draft says
 * something else by now, another window wrote on it. It is made from the words alone, so it needs no column, and two
 * windows that say the same agree.
 */
final class Saved {
    private static final int LETTERS = 16;

    private Saved() {}

    /** The version of a draft. */
    static String version(Message draft) {
        String words = String.join(
                "\0",
                headers(draft.to()),
                headers(draft.cc()),
                headers(draft.bcc()),
                draft.subject(),
                draft.bodyHtml());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, LETTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JDK lacks SHA-256", e);
        }
    }

    private static String headers(List<Address> addresses) {
        return addresses.stream().map(Address::header).collect(Collectors.joining(","));
    }
}
