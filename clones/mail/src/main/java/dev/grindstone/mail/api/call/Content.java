package dev.grindstone.mail.api.call;

/** Bytes that were sent, as they came. */
public final class Content {
    /** No bytes at all. */
    public static final Content NONE = new Content(new byte[0]);

    private final byte[] bytes;

    private Content(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Content of(byte[] bytes) {
        return new Content(bytes);
    }

    public byte[] bytes() {
        return bytes;
    }
}
