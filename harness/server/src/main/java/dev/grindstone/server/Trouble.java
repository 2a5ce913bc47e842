package dev.grindstone.server;

/** Something the user can act on: what is wrong, with which value, and what to do about it. */
public final class Trouble extends RuntimeException {

    /** Whose move it is, with the exit code of a command and the status of an API call that end this way. */
    public enum Kind {
        /** What was asked for cannot be understood or is not allowed. */
        BAD_INPUT(2, 400, "Bad input"),
        /** The caller did not show the token. */
        UNAUTHORIZED(2, 401, "Token missing or wrong"),
        /** The request comes from somewhere that the operator does not. */
        FORBIDDEN(2, 403, "Not from there"),
        /** What was asked for does not exist. */
        UNKNOWN(2, 404, "No such thing"),
        /** What was asked for does not fit what is there now. */
        CONFLICT(2, 409, "In the way of what is there"),
        /** What was asked for was there and is no longer. */
        GONE(2, 410, "No longer there"),
        /** The request did not come to its end in time. */
        TOO_SLOW(2, 408, "Too slow"),
        /** The request is larger than what is read. */
        TOO_LARGE(2, 413, "Too large"),
        /** There is no room now; later there may be. */
        FULL(3, 503, "No room now"),
        /** The machine lacks something: a port, a browser, disk space. */
        ENVIRONMENT(3, 503, "The environment is not able to");

        private final int exitCode;
        private final int status;
        private final String title;

        Kind(int exitCode, int status, String title) {
            this.exitCode = exitCode;
            this.status = status;
            this.title = title;
        }

        /** What a command exits with. */
        public int exitCode() {
            return exitCode;
        }

        /** What an API call is answered with. */
        public int status() {
            return status;
        }

        /** A short name of the kind, the same for each occurrence. */
        public String title() {
            return title;
        }
    }

    private final Kind kind;
    private final String what;
    private final String value;
    private final String remedy;

    private Trouble(Kind kind, String what, String value, String remedy) {
        super(remedy.isEmpty() ? what : what + ": " + remedy);
        this.kind = kind;
        this.what = what;
        this.value = value;
        this.remedy = remedy;
    }

    /**
     * Trouble of any kind; {@code what} is a sentence without its full stop that quotes the value. It names the remedy
     * itself when {@code remedy} is empty.
     */
    public static Trouble of(Kind kind, String what, Object value, String remedy) {
        return new Trouble(kind, what, String.valueOf(value), remedy);
    }

    /** A value that cannot be used. */
    public static Trouble badInput(String what, Object value, String remedy) {
        return of(Kind.BAD_INPUT, what, value, remedy);
    }

    /** A name that names nothing: "there is no world 'offfice': …". */
    public static Trouble unknown(String thing, String name, String remedy) {
        return of(Kind.UNKNOWN, "there is no " + thing + " '" + name + "'", name, remedy);
    }

    /** A request that does not fit the state of what it names. */
    public static Trouble conflict(String what, Object value, String remedy) {
        return of(Kind.CONFLICT, what, value, remedy);
    }

    /** A machine that lacks something. */
    public static Trouble environment(String what, Object value, String remedy) {
        return of(Kind.ENVIRONMENT, what, value, remedy);
    }

    /** Whose move it is. */
    public Kind kind() {
        return kind;
    }

    /** What is wrong. */
    public String what() {
        return what;
    }

    /** The value it is wrong with. */
    public String value() {
        return value;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }
}
