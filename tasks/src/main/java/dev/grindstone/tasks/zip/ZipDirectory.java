package dev.grindstone.tasks.zip;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/*
 * The JDK's own reader gives up on the first thing it dislikes and does not name the entry, hides what kind of file an
 * entry is, and lets two entries share a name. So the directory at the end of the file (APPNOTE 4.3.12 and 4.3.16) is
 * read here, and each entry's own header is held against it.
 */
/** The list of entries at the end of a zip file. */
final class ZipDirectory {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int MOST_COMMENT = 0xFFFF;
    private static final int CENTRAL = 0x02014b50;
    private static final int CENTRAL_LENGTH = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int SHORT_FULL = 0xFFFF; // says that the true number is in a ZIP64 field
    private static final int INT_FULL = 0xFFFFFFFF;
    private static final String AGAIN = "make the zip again";

    private final byte[] zip;
    private final ByteBuffer at;

    private ZipDirectory(byte[] zip) {
        this.zip = zip;
        this.at = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The entries, in the zip's order. */
    static List<ZipEntry> of(byte[] zip, ZipLimits limits) throws MalformedZip {
        try {
            return new ZipDirectory(zip).entries(limits);
        } catch (IndexOutOfBoundsException e) {
            throw new MalformedZip("the zip is cut off or damaged", AGAIN);
        }
    }

    private List<ZipEntry> entries(ZipLimits limits) throws MalformedZip {
        int end = end();
        int count = unsigned(end + 10);
        int offset = at.getInt(end + 16);
        if (count == SHORT_FULL || offset == INT_FULL || at.getInt(end + 12) == INT_FULL) {
            throw new MalformedZip("the zip is in the format ZIP64", "zip it as a file rather than to a stream");
        }
        if (at.getInt(end + 4) != 0 || unsigned(end + 8) != count) {
            throw new MalformedZip("the zip is one part of several", "make one zip of all");
        }
        if (count > limits.entries()) {
            throw new MalformedZip(
                    "the zip has " + count + " entries and may have " + limits.entries(), "zip the task files only");
        }
        List<ZipEntry> entries = new ArrayList<>();
        int position = offset;
        for (int number = 0; number < count; number++) {
            if (position >= end || at.getInt(position) != CENTRAL) {
                throw new MalformedZip("the zip lists fewer entries than it says", AGAIN);
            }
            entries.add(entry(position, offset));
            position += CENTRAL_LENGTH + unsigned(position + 28) + unsigned(position + 30) + unsigned(position + 32);
        }
        return entries;
    }

    private int end() throws MalformedZip {
        int least = Math.max(0, zip.length - END_LENGTH - MOST_COMMENT);
        for (int position = zip.length - END_LENGTH; position >= least; position--) {
            if (at.getInt(position) == END && position + END_LENGTH + unsigned(position + 20) == zip.length) {
                return position;
            }
        }
        throw new MalformedZip("this is not a zip file", "give a folder of task files, or a zip of one");
    }

    private ZipEntry entry(int position, int directory) throws MalformedZip {
        int length = unsigned(position + 28);
        byte[] raw = Arrays.copyOfRange(zip, position + CENTRAL_LENGTH, position + CENTRAL_LENGTH + length);
        String text = text(raw);
        String name = text == null ? escaped(raw) : text;
        int header = at.getInt(position + 42);
        int packed = at.getInt(position + 20);
        if (header == INT_FULL || packed == INT_FULL) {
            throw new MalformedZip("the entry '" + name + "' is in the format ZIP64", AGAIN);
        }
        int nameLength = unsigned(header + 26);
        int nameAt = header + LOCAL_LENGTH;
        int data = nameAt + nameLength + unsigned(header + 28);
        boolean isThere = at.getInt(header) == LOCAL
                && unsigned(header + 8) == unsigned(position + 10)
                && Arrays.equals(zip, nameAt, nameAt + nameLength, raw, 0, length);
        if (!isThere || packed < 0 || data > directory - packed) {
            throw new MalformedZip("the entry '" + name + "' is not where the zip says it is", AGAIN);
        }
        return new ZipEntry(
                name,
                text != null,
                unsigned(position + 8),
                unsigned(position + 10),
                at.getInt(position + 38) >>> 16,
                Integer.toUnsignedLong(at.getInt(position + 16)),
                Integer.toUnsignedLong(at.getInt(position + 24)),
                header,
                data,
                packed);
    }

    private int unsigned(int position) {
        return Short.toUnsignedInt(at.getShort(position));
    }

    private static @Nullable String text(byte[] raw) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
            return text.chars().anyMatch(Character::isISOControl) ? null : text;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static String escaped(byte[] raw) {
        StringBuilder text = new StringBuilder();
        for (byte each : raw) {
            text.append(each >= ' ' && each < 0x7F ? String.valueOf((char) each) : String.format("\\x%02X", each));
        }
        return text.toString();
    }
}
