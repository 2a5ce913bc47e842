package dev.grindstone.mail.shell;

import dev.grindstone.mail.mailbox.Brand;
import dev.grindstone.mail.mailbox.Owner;
import dev.grindstone.mail.mailbox.Preferences;
import java.util.HexFormat;

/**
 * What the page around everything shows.
 *
 * @param chosen what its owner chose, as far as looks depend on it
 * @param away whether the mailbox answers on its own at the moment
 * @param picture where the owner's picture is; empty without one
 * @param first the list that most visits begin with, rendered
 */
record ShellPage(Brand brand, Owner owner, Nav nav, Preferences chosen, boolean away, String picture, String first) {

    /** An odd number, so that no two owners share a key. */
    private static final long KEY_SPREAD = 0x9e3779b97f4a7c15L;

    /** The account button's name; scripts expect the line break. */
    String accountName() {
        return brand.vendor() + " Account: " + owner.name() + " \n(" + owner.email() + ")";
    }

    /** The key of the mailbox that addresses of originals and attachments carry; it opens nothing. */
    String ik() {
        return HexFormat.of().toHexDigits(owner.id() * KEY_SPREAD, 10);
    }

    String initial() {
        return owner.name().substring(0, owner.name().offsetByCodePoints(0, 1));
    }
}
