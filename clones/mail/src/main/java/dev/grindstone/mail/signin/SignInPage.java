package dev.grindstone.mail.signin;

import dev.grindstone.mail.mailbox.Brand;

/**
 * One step of signing in.
 *
 * @param step {@code identifier} or {@code password}
 * @param email what was entered so far
 * @param wrong what to say beside the field; empty when nothing is wrong
 */
record SignInPage(Brand brand, String step, String email, String wrong) {

    boolean asksPassword() {
        return step.equals("password");
    }
}
