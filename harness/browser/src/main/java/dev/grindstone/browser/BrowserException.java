package dev.grindstone.browser;

/** A browser that cannot be found, installed or started; the message says what was tried and what to do. */
public final class BrowserException extends RuntimeException {
    BrowserException(String message) {
        super(message);
    }

    BrowserException(String message, Throwable cause) {
        super(message, cause);
    }
}
