package dev.grindstone.mail.shell;

import dev.grindstone.mail.mailbox.Brand;
import dev.grindstone.mail.mailbox.Owner;

/**
 * What the page around everything shows.
 *
 * @param shortcuts whether single keys act
 */
record ShellPage(Brand brand, Owner owner, Nav nav, boolean shortcuts) {

    /** The account button's name; scripts expect the line break. */
    String accountName() {
        return brand.vendor() + " Account: " + owner.name() + " \n(" + owner.email() + ")";
    }

    String initial() {
        return owner.name().substring(0, owner.name().offsetByCodePoints(0, 1));
    }
}
