package dev.grindstone.snapshot;

import dev.grindstone.snapshot.cow.Pages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a closed database, which never change. Images and volumes that come from each other share their pages,
 * so an image costs what is new in it.
 */
public final class Image {

    static final Image EMPTY = new Image(Pages.EMPTY);

    private final Pages pages;
    private volatile @Nullable String digest;

    Image(Pages pages) {
        this.pages = pages;
    }

    /** Returns an image of a copy of these bytes. */
    public static Image of(byte[] bytes) {
        try {
            return read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a stream to its end; does not close it. */
    public static Image read(InputStream in) throws IOException {
        return new Image(Pages.read(in));
    }

    /** Returns the length in bytes. */
    public long size() {
        return pages.size();
    }

    /** Returns the SHA-256 of all bytes, as {@code sha256:} and 64 hex digits. */
    public String digest() {
        String known = digest;
        if (known == null) {
            MessageDigest sha256 = Sha256.start();
            pages.feed(sha256);
            known = Sha256.finish(sha256);
            digest = known;
        }
        return known;
    }

    /** Writes all bytes; does not close the stream. */
    public void writeTo(OutputStream out) throws IOException {
        pages.writeTo(out);
    }

    Pages pages() {
        return pages;
    }

    @Override
    public String toString() {
        return "Image of " + size() + " bytes";
    }
}
