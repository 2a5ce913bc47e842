package dev.grindstone.mail.signin;

import dev.grindstone.kit.people.Person;
import dev.grindstone.mail.mailbox.Brand;
import java.util.List;

/**
 * Who is signed in at a browser.
 *
 * @param shown whose mail the popup belongs to
 * @param others everybody else, by number, and the mailboxes that others opened to who looks
 * @param signedIn how many are signed in, not counting the mailboxes of others
 */
record AccountPage(Brand brand, Account shown, List<Account> others, int signedIn) {
    AccountPage {
        others = List.copyOf(others);
    }

    /**
     * One of those who are signed in.
     *
     * @param address where their mail is
     * @param picture where their picture is; empty without one
     * @param remark {@code Default} of who came first, so that addresses without a number mean them; {@code Delegated} of
     *     who opened their mailbox to others; else empty
     */
    record Account(Person person, String address, String picture, String remark) {
        String initial() {
            return person.name().substring(0, person.name().offsetByCodePoints(0, 1));
        }
    }

    boolean isAlone() {
        return others.isEmpty();
    }

    /** Signing out is everybody's. */
    String signOut() {
        return signedIn > 1 ? "Sign out of all accounts" : "Sign out";
    }

    /** What is said of whose mail is shown; with nobody else around it goes without saying. */
    String remark() {
        return isAlone() ? "" : shown.remark();
    }
}
