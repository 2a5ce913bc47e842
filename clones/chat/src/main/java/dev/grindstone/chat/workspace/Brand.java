package dev.grindstone.chat.workspace;

/**
 * The visible brand strings, in one place: scripts assert some that hold the original's names, so a test profile may
 * set others.
 *
 * @param name the product, "Banter" (document titles, sign-in)
 */
public record Brand(String name) {
    /** Our own name. */
    public static final Brand BANTER = new Brand("Banter");
}
