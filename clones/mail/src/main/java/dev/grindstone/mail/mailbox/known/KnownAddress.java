package dev.grindstone.mail.mailbox.known;

/**
 * An address that is not the owner's own one.
 *
 * @param name under which mail is sent as it; empty for the owner's
 * @param answersTo where answers to such mail go; empty for the address itself
 * @param signature clean HTML
 * @param isConfirmed whether whoever reads that address agreed
 * @param isDefault whether new mail is sent as it
 * @param isAlias whether it is the owner's, rather than somebody's for whom the owner writes
 */
public record KnownAddress(
        String email,
        String name,
        String answersTo,
        String signature,
        boolean isConfirmed,
        boolean isDefault,
        boolean isAlias) {

    /** An address of which nothing else is known. */
    public static KnownAddress of(String email, boolean confirmed) {
        return new KnownAddress(email, "", "", "", confirmed, false, true);
    }

    /** The same, agreed to. */
    public KnownAddress confirmed() {
        return new KnownAddress(email, name, answersTo, signature, true, isDefault, isAlias);
    }
}
