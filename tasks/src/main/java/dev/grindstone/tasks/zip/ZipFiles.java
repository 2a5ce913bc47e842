package dev.grindstone.tasks.zip;

import dev.grindstone.tasks.problem.Problems;
import dev.grindstone.tasks.problem.Spot;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The files of a zip, read in memory; nothing is written, and what could do harm is refused with its name. */
public final class ZipFiles {

    private final Path zip;
    private final ZipLimits limits;
    private final Problems problems;

    private ZipFiles(Path zip, ZipLimits limits, Problems problems) {
        this.zip = zip;
        this.limits = limits;
        this.problems = problems;
    }

    /**
     * The bytes of the wanted files, by name. Only these are inflated; every entry is checked.
     *
     * @param problems takes whatever is wrong with the zip or an entry of it; the other entries are read all the same
     */
    public static SortedMap<String, byte[]> read(Path zip, Predicate<String> wanted, Problems problems) {
        return read(zip, wanted, problems, ZipLimits.STANDARD);
    }

    static SortedMap<String, byte[]> read(Path zip, Predicate<String> wanted, Problems problems, ZipLimits limits) {
        return new ZipFiles(zip, limits, problems).read(wanted);
    }

    /** How problems name a file of a zip, such as {@code pack.zip!/mail/reply.yaml}. */
    public static String named(Path zip, String name) {
        return zip.getFileName() + "!/" + name;
    }

    private SortedMap<String, byte[]> read(Predicate<String> wanted) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try {
            byte[] bytes = bytes();
            List<ZipEntry> entries = new ArrayList<>(ZipDirectory.of(bytes, limits));
            entries.sort(Comparator.comparingInt(ZipEntry::header));
            EntryRules rules = new EntryRules();
            Inflation inflation = new Inflation(bytes, limits);
            for (ZipEntry entry : entries) {
                Optional<MalformedZip> refused = rules.refuse(entry);
                refused.ifPresent(why -> problem(entry, why));
                if (refused.isEmpty() && !entry.isFolder() && wanted.test(entry.name()) && !inflation.isFull()) {
                    take(entry, inflation, files);
                }
            }
        } catch (MalformedZip e) {
            problems.add(new Spot(String.valueOf(zip.getFileName()), 1), e.text(), e.remedy());
        }
        return files;
    }

    private void take(ZipEntry entry, Inflation inflation, SortedMap<String, byte[]> files) {
        try {
            files.put(entry.name(), inflation.of(entry));
        } catch (MalformedZip why) {
            problem(entry, why);
        }
    }

    private byte[] bytes() throws MalformedZip {
        try (InputStream in = Files.newInputStream(zip)) {
            byte[] bytes = in.readNBytes(limits.fileBytes() + 1);
            if (bytes.length > limits.fileBytes()) {
                throw new MalformedZip(
                        "the zip has more than " + limits.fileBytes() + " bytes", "zip the task files only");
            }
            return bytes;
        } catch (IOException e) {
            throw new MalformedZip("the zip cannot be read: " + e.getMessage(), "make it readable");
        }
    }

    private void problem(ZipEntry entry, MalformedZip why) {
        problems.add(new Spot(named(zip, entry.name()), 1), why.text(), why.remedy());
    }
}
