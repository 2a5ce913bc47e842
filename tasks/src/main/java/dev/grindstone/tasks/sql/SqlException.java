package dev.grindstone.tasks.sql;

/** A text is no SQL that a task may use; the message says why, and what to do. */
public final class SqlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SqlException(String message) {
        super(message);
    }
}
