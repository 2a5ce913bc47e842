package dev.grindstone.tasks.zip;

/** A zip file, or an entry of one, that cannot be used; the message says why, the remedy what to do. */
final class MalformedZip extends Exception {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    MalformedZip(String text, String remedy) {
        super(text);
        this.remedy = remedy;
    }

    String text() {
        return String.valueOf(getMessage());
    }

    String remedy() {
        return remedy;
    }
}
