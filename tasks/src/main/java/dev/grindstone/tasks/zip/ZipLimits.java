package dev.grindstone.tasks.zip;

/**
 * How much a zip file may hold.
 *
 * @param fileBytes size of the zip file itself
 * @param entries how many files and folders
 * @param entryBytes size of one file, inflated
 * @param totalBytes size of all files that are read, inflated
 * @param ratio how many times larger a file may be than it is in the zip; files up to {@link #SMALL} bytes may be more
 */
record ZipLimits(int fileBytes, int entries, int entryBytes, int totalBytes, int ratio) {

    /** Short texts that repeat themselves shrink a lot and harm nobody. */
    static final int SMALL = 1 << 16;

    /** Ten thousand tasks fit; a task file is a few kilobytes and shrinks to a third. */
    static final ZipLimits STANDARD = new ZipLimits(32 << 20, 20_000, 1 << 20, 128 << 20, 100);
}
