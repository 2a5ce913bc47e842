package dev.grindstone.tasks.zip;

import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Inflates the entries of one zip and counts the bytes as they come, because what headers say of them may be a lie. */
final class Inflation {

    private static final int CHUNK = 8192;
    private static final String AGAIN = "make the zip again";

    private final byte[] zip;
    private final ZipLimits limits;
    private long total;

    Inflation(byte[] zip, ZipLimits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    /** Whether there is no room for a further entry. */
    boolean isFull() {
        return total > limits.totalBytes();
    }

    /** The bytes of an entry; never more than a chunk above what is allowed is held. */
    byte[] of(ZipEntry entry) throws MalformedZip {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (entry.method() == ZipEntry.STORED) {
            for (int done = 0; done < entry.packed(); done += CHUNK) {
                add(entry, out, zip, entry.data() + done, Math.min(CHUNK, entry.packed() - done));
            }
        } else {
            inflate(entry, out);
        }
        byte[] bytes = out.toByteArray();
        CRC32 crc = new CRC32();
        crc.update(bytes);
        if (bytes.length != entry.size()) {
            throw new MalformedZip("the entry has " + bytes.length + " bytes and says it has " + entry.size(), AGAIN);
        }
        if (crc.getValue() != entry.crc()) {
            throw new MalformedZip("the entry is damaged: its checksum is another", AGAIN);
        }
        return bytes;
    }

    private void inflate(ZipEntry entry, ByteArrayOutputStream out) throws MalformedZip {
        Inflater inflater = new Inflater(true);
        byte[] chunk = new byte[CHUNK];
        try {
            inflater.setInput(zip, entry.data(), entry.packed());
            while (!inflater.finished()) {
                int length = inflater.inflate(chunk);
                if (length == 0 && !inflater.finished()) { // it wants more input, or a dictionary
                    throw new MalformedZip("the entry is cut off", AGAIN);
                }
                add(entry, out, chunk, 0, length);
            }
        } catch (DataFormatException e) {
            throw new MalformedZip("the entry is damaged: " + e.getMessage(), AGAIN);
        } finally {
            inflater.end();
        }
    }

    private void add(ZipEntry entry, ByteArrayOutputStream out, byte[] from, int offset, int length)
            throws MalformedZip {
        out.write(from, offset, length);
        total += length;
        if (out.size() > limits.entryBytes()) {
            throw new MalformedZip(
                    "the entry has more than " + limits.entryBytes() + " bytes", "a task file is a screen of text");
        }
        if (out.size() > ZipLimits.SMALL && out.size() / limits.ratio() >= Math.max(1, entry.packed())) {
            throw new MalformedZip(
                    "the entry grows to more than " + limits.ratio() + " times its size in the zip",
                    "no text does; remove it");
        }
        if (isFull()) {
            throw new MalformedZip(
                    "all entries up to here have more than " + limits.totalBytes() + " bytes", "make several packs");
        }
    }
}
