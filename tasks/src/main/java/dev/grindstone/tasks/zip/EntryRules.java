package dev.grindstone.tasks.zip;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What an entry of a pack must not be; asked of every entry in turn, of those that are never read as well. */
final class EntryRules {

    private static final int ENCRYPTED = 0x0041; // bit 0, and bit 6 for strong encryption
    private static final int KIND = 0170000;
    private static final int REGULAR = 0100000;
    private static final int FOLDER = 0040000;
    private static final int LINK = 0120000;
    private static final List<String> ARCHIVES =
            List.of(".zip", ".jar", ".war", ".gz", ".tgz", ".tar", ".bz2", ".xz", ".zst", ".7z", ".rar");

    private final Map<String, String> seen = new HashMap<>();
    private ZipEntry before = new ZipEntry("", true, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Why an entry cannot be taken; empty when it can. Entries come in the order of their bytes. */
    Optional<MalformedZip> refuse(ZipEntry entry) {
        Optional<MalformedZip> why = name(entry).or(() -> kind(entry)).or(() -> place(entry));
        before = entry;
        return why;
    }

    private Optional<MalformedZip> name(ZipEntry entry) {
        String path = entry.path();
        if (!entry.isText()) {
            return because("has a name that is not UTF-8 text", "rename it and zip again");
        }
        if (path.contains("\\")) {
            return because("has a backslash in its name", "separate folders with '/'");
        }
        if (path.startsWith("/") || path.matches("[A-Za-z]:.*")) {
            return because("has an absolute name", "zip the pack from inside its folder");
        }
        if (List.of(path.split("/", -1)).contains("..")) {
            return because("leads out of the pack", "zip the pack from inside its folder");
        }
        if (List.of(path.split("/", -1)).stream().anyMatch(part -> part.isEmpty() || part.equals("."))) {
            return because("has an empty part in its name", "rename it and zip again");
        }
        String first = seen.putIfAbsent(path.toLowerCase(Locale.ROOT), path);
        if (first != null) {
            return because(
                    first.equals(path) ? "is in there twice" : "differs from '" + first + "' by case only",
                    "keep one of the two");
        }
        return Optional.empty();
    }

    private static Optional<MalformedZip> kind(ZipEntry entry) {
        if ((entry.flags() & ENCRYPTED) != 0) {
            return because("is encrypted", "zip it without a password");
        }
        int kind = entry.mode() & KIND;
        if (kind == LINK) {
            return because("is a symbolic link", "put the file itself there");
        }
        if (kind != 0 && kind != REGULAR && kind != FOLDER) {
            return because("is neither a file nor a folder", "remove it");
        }
        String name = entry.path().toLowerCase(Locale.ROOT);
        if (ARCHIVES.stream().anyMatch(name::endsWith)) {
            return because("is an archive in an archive", "unpack it into the pack's folder, or remove it");
        }
        if (entry.method() != ZipEntry.STORED && entry.method() != ZipEntry.DEFLATED) {
            return because("is packed by method " + entry.method(), "zip with the method deflate");
        }
        return Optional.empty();
    }

    /** Bytes that several entries share are how a small file becomes a large one. */
    private Optional<MalformedZip> place(ZipEntry entry) {
        return entry.header() < before.end()
                ? because("shares bytes with the entry '" + before.name() + "'", "make the zip again")
                : Optional.empty();
    }

    private static Optional<MalformedZip> because(String text, String remedy) {
        return Optional.of(new MalformedZip("the entry " + text, remedy));
    }
}
