package dev.grindstone.tasks.zip;

/**
 * One entry of a zip's directory; all of it is only what the zip says of itself.
 *
 * @param name with {@code \xNN} for each byte that is not text
 * @param isText whether the name is UTF-8 without control characters
 * @param flags the general purpose bits
 * @param method how it is packed
 * @param mode the Unix mode, 0 when the zip was made elsewhere
 * @param crc the checksum of what is packed
 * @param size bytes when inflated
 * @param header where its own header begins
 * @param data where its packed bytes begin
 * @param packed how many these are
 */
record ZipEntry(
        String name,
        boolean isText,
        int flags,
        int method,
        int mode,
        long crc,
        long size,
        int header,
        int data,
        int packed) {

    static final int STORED = 0;
    static final int DEFLATED = 8;

    boolean isFolder() {
        return name.endsWith("/");
    }

    /** The name without the slash that marks a folder. */
    String path() {
        return isFolder() ? name.substring(0, name.length() - 1) : name;
    }

    /** The first byte behind it. */
    int end() {
        return data + packed;
    }
}
