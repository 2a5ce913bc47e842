package dev.grindstone.mail.list;

import dev.grindstone.mail.mailbox.section.Section;

/**
 * A section of the inbox as it is shown.
 *
 * @param open whether its rows are shown
 * @param first the number of its first row in all of it, from 1
 */
record Block(Section section, boolean open, int first, Listing listing) {

    /** Where in it one is: "1–10 of 42", or how much it holds while it is folded; empty when that is nothing. */
    String range() {
        int rows = listing.rows().size();
        if (listing.total() == 0) {
            return "";
        }
        return open && rows > 0
                ? ListPage.grouped(first) + "–" + ListPage.grouped(first + rows - 1) + " of "
                        + ListPage.grouped(listing.total())
                : ListPage.grouped(listing.total());
    }

    /** Whether its menu leads to all of it. */
    boolean hasMore() {
        return !section.isMain();
    }
}
