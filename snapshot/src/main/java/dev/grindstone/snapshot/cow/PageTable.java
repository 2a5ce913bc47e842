package dev.grindstone.snapshot.cow;

import static dev.grindstone.snapshot.cow.Pages.PAGE_BYTES;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The bytes of a file that is written to, copied a page at a time from the frozen bytes it began with.
 *
 * <p>Not thread-safe: its owner guards it.
 */
final class PageTable {

    /*
     * A page may be written in place if and only if this table made it, and whether it did is read off the identity of
     * the page: it is shared if it sits at the same position of `frozen`, or is the page of zeros. So there are no
     * flags that could disagree with the pages.
     *
     * The array itself is shared too, until the first write: `pages == frozen` costs a new volume nothing, however
     * large its image. `freeze` hands the current array out and makes it the frozen one; the next write copies the
     * array (8 bytes a page at most) and then the pages it touches.
     *
     * Bytes of the last page beyond `size` are always zero, and so are positions never written. Growing is therefore
     * moving `size`, and only cutting off has to clear anything.
     */

    private static final byte[] ZEROS = new byte[PAGE_BYTES];

    private byte[][] frozen;
    private byte[][] pages;
    private long size;

    PageTable(Pages base) {
        frozen = base.array();
        pages = frozen;
        size = base.size();
    }

    long size() {
        return size;
    }

    /** Reads what is there at the position, up to the room in the buffer; returns the bytes read, -1 at the end. */
    int read(ByteBuffer target, long position) {
        if (position >= size) {
            return target.hasRemaining() ? -1 : 0;
        }
        int length = (int) Math.min(target.remaining(), size - position);
        for (long at = position, end = position + length; at < end; ) {
            int offset = (int) (at % PAGE_BYTES);
            int part = (int) Math.min(PAGE_BYTES - offset, end - at);
            target.put(pages[page(at)], offset, part);
            at += part;
        }
        return length;
    }

    /** Writes all of the buffer; a gap between the old end and the position reads as zeros. */
    int write(ByteBuffer source, long position) {
        int length = source.remaining();
        if (length == 0) {
            return 0;
        }
        long end = position + length;
        makeRoom(end);
        for (long at = position; at < end; ) {
            int offset = (int) (at % PAGE_BYTES);
            int part = Math.min(PAGE_BYTES - offset, source.remaining());
            source.get(own(page(at)), offset, part);
            at += part;
        }
        size = Math.max(size, end);
        return length;
    }

    /** Cuts off what lies behind the new size; does nothing if there is nothing. */
    void truncate(long newSize) {
        if (newSize >= size) {
            return;
        }
        pages = Arrays.copyOf(pages, countOf(newSize));
        size = newSize;
        int rest = (int) (newSize % PAGE_BYTES);
        if (rest != 0) {
            Arrays.fill(own(pages.length - 1), rest, PAGE_BYTES, (byte) 0);
        }
    }

    /** Returns the bytes as they are now; later writes copy. */
    Pages freeze() {
        int count = countOf(size);
        if (pages.length != count) {
            pages = Arrays.copyOf(pages, count);
        }
        frozen = pages;
        return new Pages(frozen, size);
    }

    private byte[] own(int index) {
        byte[] page = pages[index];
        boolean shared = page == ZEROS || (index < frozen.length && page == frozen[index]);
        if (shared) {
            page = page.clone();
            pages[index] = page;
        }
        return page;
    }

    private void makeRoom(long newSize) {
        int count = countOf(newSize);
        if (count > pages.length) {
            int before = pages.length;
            pages = Arrays.copyOf(pages, Math.max(count, before + before / 2));
            Arrays.fill(pages, before, pages.length, ZEROS);
        } else if (pages == frozen) {
            pages = pages.clone();
        }
    }

    private static int page(long position) {
        return (int) (position / PAGE_BYTES);
    }

    private static int countOf(long size) {
        return Math.toIntExact((size + PAGE_BYTES - 1) / PAGE_BYTES);
    }
}
