package dev.grindstone.mail.shell;

import dev.grindstone.mail.mailbox.Brand;
import dev.grindstone.mail.mailbox.Owner;
import dev.grindstone.mail.mailbox.Preferences;

/**
 * What the page around everything shows.
 *
 * @param chosen what its owner chose, as far as looks depend on it
 * @param away whether the mailbox answers on its own at the moment
 */
record ShellPage(Brand brand, Owner owner, Nav nav, Preferences chosen, boolean away) {

    /** The account button's name; scripts expect the line break. */
    String accountName() {
        return brand.vendor() + " Account: " + owner.name() + " \n(" + owner.email() + ")";
    }

    String initial() {
        return owner.name().substring(0, owner.name().offsetByCodePoints(0, 1));
    }
}
