package dev.grindstone.kit.web;

/** Nobody is signed in, and the page needs somebody: the visitor is led to the sign-in page. */
final class SignedOut extends RuntimeException {

    SignedOut() {
        super("Nobody is signed in");
    }
}
