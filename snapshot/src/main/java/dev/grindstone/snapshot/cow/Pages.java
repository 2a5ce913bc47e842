package dev.grindstone.snapshot.cow;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * The frozen bytes of a file, in pages that many files may share. Nobody writes to a page once it is in here; the last
 * page is filled up with zeros.
 */
public final class Pages {

    /** Bytes in a page. It is the block size of the database's file, so that no write dirties a neighbour. */
    public static final int PAGE_BYTES = 4096;

    /** No bytes. */
    public static final Pages EMPTY = new Pages(new byte[0][], 0);

    private final byte[][] pages;
    private final long size;

    Pages(byte[][] pages, long size) {
        this.pages = pages;
        this.size = size;
    }

    /** Reads a stream to its end. */
    public static Pages read(InputStream in) throws IOException {
        List<byte[]> pages = new ArrayList<>();
        long size = 0;
        int length = PAGE_BYTES;
        while (length == PAGE_BYTES) {
            byte[] page = new byte[PAGE_BYTES];
            length = in.readNBytes(page, 0, PAGE_BYTES);
            if (length > 0) {
                pages.add(page);
                size += length;
            }
        }
        return new Pages(pages.toArray(byte[][]::new), size);
    }

    /** Returns the length in bytes. */
    public long size() {
        return size;
    }

    /** Returns how many pages the bytes take. */
    public int count() {
        return pages.length;
    }

    /** Writes all bytes, in order. */
    public void writeTo(OutputStream out) throws IOException {
        for (int i = 0; i < pages.length; i++) {
            out.write(pages[i], 0, length(i));
        }
    }

    /** Feeds all bytes, in order. */
    public void feed(MessageDigest digest) {
        for (int i = 0; i < pages.length; i++) {
            digest.update(pages[i], 0, length(i));
        }
    }

    /** Returns at how many positions the two do not share one page, be it that only one of them reaches so far. */
    public int countUnshared(Pages other) {
        int common = Math.min(pages.length, other.pages.length);
        int unshared = Math.max(pages.length, other.pages.length) - common;
        if (pages != other.pages) {
            for (int i = 0; i < common; i++) {
                if (pages[i] != other.pages[i]) {
                    unshared++;
                }
            }
        }
        return unshared;
    }

    byte[][] array() {
        return pages;
    }

    private int length(int page) {
        return (int) Math.min(PAGE_BYTES, size - (long) page * PAGE_BYTES);
    }
}
