package dev.grindstone.mail.mailbox;

/**
 * The visible brand strings, in one place: scripts assert some that hold the original's names, so a test profile may
 * set others.
 *
 * @param name the product, "Pigeon" (document title, scanned-by line)
 * @param vendor whose account it is, "Grindstone" (account button)
 */
public record Brand(String name, String vendor) {
    /** Our own names. */
    public static final Brand PIGEON = new Brand("Pigeon", "Grindstone");
}
