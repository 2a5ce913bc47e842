package dev.grindstone.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A directory of named images. What was published can be found, byte for byte, until another image is published under
 * the name or the name is deleted; a crash at any moment leaves the one or the other state, and nothing between.
 *
 * <p>Several processes may use a directory at once. It may be on any file system whose renames are atomic.
 */
public final class ImageStore {

    /*
     * images/<64 hex digits>.mv.db   the bytes of an image, under their own SHA-256; a plain H2 file
     * names/<name>                   one line: the digest of the image that has this name
     * lock                           held while something is published or deleted
     *
     * A file is written beside its place (`.part`), forced to disk, read back and renamed into its place, and the
     * directory is forced: see DurableFile. The image is in its place before the name that points to it, and the old
     * image goes only after the new name is on disk. So whatever a name says is there, at each moment.
     *
     * Readers take no lock: they read the name, then the image, and begin again if the name has moved meanwhile.
     * Writers take the lock, so a `.part` file or an image without a name is the rest of a crash, and is swept.
     */

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");
    private static final String IMAGE_SUFFIX = ".mv.db";

    private final Path directory;
    private final Path images;
    private final Path names;

    /** Uses the directory, which is made when the first image is published. */
    public ImageStore(Path directory) {
        this.directory = directory;
        images = directory.resolve("images");
        names = directory.resolve("names");
    }

    /**
     * Gives the image a name; when this returns, it is on disk. An image that had the name loses it.
     *
     * @throws SnapshotException if it cannot be written; the store then is as it was before
     */
    public void publish(String name, Image image) {
        Path pointer = pointer(name);
        try {
            DurableFile.createDirectories(directory);
            StoreLock.whileHeld(directory, () -> {
                DurableFile.createDirectories(images);
                DurableFile.createDirectories(names);
                // Who made the directories may have crashed before it forced them.
                DurableFile.force(directory);
                sweep();
                if (!isIntact(image)) {
                    DurableFile.write(imageFile(image.digest()), image);
                }
                DurableFile.write(pointer, Image.of(line(image.digest())));
                sweep();
            });
        } catch (IOException e) {
            throw new SnapshotException(
                    "Image '" + name + "' could not be published in " + directory + " (" + DurableFile.reason(e)
                            + "). What was published before is still there: free the disk or repair it, then publish again",
                    e);
        }
    }

    /**
     * Returns the image of a name, read and verified.
     *
     * @throws SnapshotException if its bytes are not those that were published, or cannot be read
     */
    public Optional<Image> find(String name) {
        Path pointer = pointer(name);
        try {
            Optional<String> digest = digestAt(pointer);
            while (digest.isPresent()) {
                Optional<Image> image = read(name, digest.get());
                Optional<String> now = image.isPresent() ? digest : digestAt(pointer);
                if (now.equals(digest)) {
                    return Optional.of(image.orElseThrow(() -> missing(name, now.orElseThrow())));
                }
                digest = now;
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new SnapshotException(
                    "Image '" + name + "' could not be read from " + directory + " (" + DurableFile.reason(e)
                            + "): check that this process may read the directory",
                    e);
        }
    }

    /** Returns all names, in order. */
    public List<String> names() {
        try {
            return list(names).stream()
                    .map(p -> p.getFileName().toString())
                    .filter(n -> NAME.matcher(n).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new SnapshotException(
                    "The images in " + directory + " could not be listed (" + DurableFile.reason(e)
                            + "): check that this process may read the directory",
                    e);
        }
    }

    /**
     * Takes a name away, and with its last name the image; returns false if there is no such name.
     *
     * @throws SnapshotException if the disk does not let it
     */
    public boolean delete(String name) {
        Path pointer = pointer(name);
        boolean there = Files.exists(pointer);
        try {
            if (there) {
                StoreLock.whileHeld(directory, () -> {
                    Files.deleteIfExists(pointer);
                    DurableFile.force(names);
                    sweep();
                });
            }
            return there;
        } catch (IOException e) {
            throw new SnapshotException(
                    "Image '" + name + "' could not be deleted from " + directory + " (" + DurableFile.reason(e)
                            + "): check that this process may write there, then delete it again",
                    e);
        }
    }

    private Optional<Image> read(String name, String digest) throws IOException {
        Path file = imageFile(digest);
        try (InputStream in = Files.newInputStream(file)) {
            Image image = Image.read(in);
            if (!image.digest().equals(digest)) {
                throw new SnapshotException("Image '" + name + "' is damaged: " + file + " should have the digest "
                        + digest + " and has " + image.digest()
                        + ". Publish the image again, which replaces the file, or delete the name");
            }
            return Optional.of(image);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private SnapshotException missing(String name, String digest) {
        return new SnapshotException("Image '" + name + "' is damaged: " + pointer(name) + " points to " + digest
                + ", and " + imageFile(digest) + " is missing. Publish the image again, or delete the name");
    }

    private boolean isIntact(Image image) throws IOException {
        try (InputStream in = Files.newInputStream(imageFile(image.digest()))) {
            return Image.read(in).digest().equals(image.digest());
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static Optional<String> digestAt(Path pointer) throws IOException {
        String content;
        try {
            content = new String(Files.readAllBytes(pointer), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        String digest = content.strip();
        if (!Sha256.isText(digest) || !content.equals(digest + "\n")) {
            throw new SnapshotException("The name '" + pointer.getFileName() + "' is damaged: " + pointer
                    + " should hold one digest (sha256: and 64 hex digits) and holds '" + digest
                    + "'. Publish the image again, or delete the name");
        }
        return Optional.of(digest);
    }

    /** Removes what a crash left behind, and images without a name. Only for who has the lock. */
    private void sweep() throws IOException {
        Set<Path> named = new HashSet<>();
        for (Path file : list(names)) {
            if (DurableFile.isUnfinished(file)) {
                Files.deleteIfExists(file);
            } else {
                try {
                    digestAt(file).ifPresent(d -> named.add(imageFile(d)));
                } catch (SnapshotException damaged) {
                    // Any image may be the one it was to point to: keep all.
                    return;
                }
            }
        }
        for (Path file : list(images)) {
            if (!named.contains(file)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static List<Path> list(Path directory) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            stream.forEach(files::add);
        } catch (NoSuchFileException e) {
            return List.of();
        }
        return files;
    }

    private Path pointer(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new SnapshotException("'" + name + "' cannot name an image: use 1 to 64 of a-z, 0-9, '-' and '_',"
                    + " beginning with a letter or digit");
        }
        return names.resolve(name);
    }

    private Path imageFile(String digest) {
        return images.resolve(Sha256.hex(digest) + IMAGE_SUFFIX);
    }

    private static byte[] line(String digest) {
        return (digest + "\n").getBytes(StandardCharsets.ISO_8859_1);
    }
}
