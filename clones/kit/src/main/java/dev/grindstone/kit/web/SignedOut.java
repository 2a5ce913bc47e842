package dev.grindstone.kit.web;

/** Nobody is signed in whose page it could be: the visitor is led to another one. */
final class SignedOut extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final String to;

    private SignedOut(String to) {
        super("Nobody is signed in");
        this.to = to;
    }

    /** Nobody at all: the visitor is led to the sign-in page. */
    static SignedOut atAll() {
        return new SignedOut("/signin");
    }

    /** Nobody under that number: the visitor is led to where the first person starts. */
    static SignedOut underThatNumber() {
        return new SignedOut("/");
    }

    String to() {
        return to;
    }
}
