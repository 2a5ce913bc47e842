package dev.grindstone.tasks.pack;

import dev.grindstone.tasks.model.Task;
import dev.grindstone.tasks.problem.PackException;
import dev.grindstone.tasks.problem.Problems;
import dev.grindstone.tasks.problem.Spot;
import dev.grindstone.tasks.yaml.YamlFile;
import dev.grindstone.tasks.zip.ZipFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Finds the task files of a folder or a zip file, or those that come with Grindstone, and reads them all. */
public final class PackReader {

    private static final String ENDING = ".yaml";
    private static final String ID = "[a-z0-9-]+(/[a-z0-9-]+)*";
    private static final String SHIPPED = "/dev/grindstone/tasks/packs";

    private PackReader() {}

    /**
     * The tasks that come with Grindstone.
     *
     * @throws PackException when there is anything wrong with them
     */
    public static Pack shipped() {
        URL folder = PackReader.class.getResource(SHIPPED);
        if (folder == null) {
            throw new IllegalStateException(
                    "The shipped packs are not on the class path: build the module tasks again");
        }
        try {
            URI uri = folder.toURI();
            if (uri.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                    return read(jar.getPath(SHIPPED));
                }
            }
            return read(Path.of(uri));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The shipped packs lie at " + folder + ", which cannot be opened", e);
        }
    }

    /**
     * The tasks of a folder and the folders in it, or of a zip file of one; a file's id is its path in there, without
     * its ending. A file named {@code pack.yaml} is no task, but says what its folder is.
     *
     * @throws PackException when there is anything wrong with any of them
     */
    public static Pack read(Path place) {
        Problems problems = new Problems();
        boolean isZip = Files.isRegularFile(place);
        SortedMap<String, byte[]> files =
                isZip ? ZipFiles.read(place, PackReader::isTask, problems) : folder(place, problems);
        UnaryOperator<String> shown = name -> isZip ? ZipFiles.named(place, name) : name;
        Map<String, Manifest> manifests = new LinkedHashMap<>();
        files.forEach((name, bytes) -> {
            if (isManifest(name)) {
                ManifestReader.read(shown.apply(name), folder(name), bytes, problems)
                        .ifPresent(manifest -> manifests.put(folder(name), manifest));
            }
        });
        files.keySet().removeIf(PackReader::isManifest);
        if (files.isEmpty() && problems.count() == 0) {
            problems.add(
                    new Spot(place.toString(), 1),
                    "no task file is in there",
                    "add a file whose name ends in " + ENDING);
        }
        List<Task> tasks = new ArrayList<>();
        files.forEach((name, bytes) -> {
            Optional.ofNullable(manifests.get(folder(name)))
                    .ifPresent(of -> ManifestReader.requireCanary(of, shown.apply(name), bytes, problems));
            read(name, shown.apply(name), bytes, problems).ifPresent(tasks::add);
        });
        problems.throwIfAny();
        return new Pack(tasks, List.copyOf(manifests.values()));
    }

    private static boolean isManifest(String name) {
        return name.equals(ManifestReader.FILE) || name.endsWith("/" + ManifestReader.FILE);
    }

    /** The folder a file lies in; empty for that of the pack. */
    private static String folder(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('/')));
    }

    private static Optional<Task> read(String name, String shown, byte[] bytes, Problems problems) {
        String id = name.substring(0, name.length() - ENDING.length());
        if (!id.matches(ID)) {
            problems.add(
                    new Spot(shown, 1),
                    "the file name cannot be a task's id",
                    "rename it: lower-case letters, digits and hyphens");
        }
        return new TaskReader(id, shown, problems).read(bytes);
    }

    /** What an editor or an operating system hides in a folder is no task. */
    private static boolean isTask(String name) {
        return name.endsWith(ENDING) && !name.matches("(.*/)?(\\.|__MACOSX/).*");
    }

    private static SortedMap<String, byte[]> folder(Path folder, Problems problems) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (isTask(name)) {
                    read(file, name, problems).ifPresent(bytes -> files.put(name, bytes));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The task folder " + folder + " cannot be read: give another one", e);
        }
        return files;
    }

    private static Optional<byte[]> read(Path file, String name, Problems problems) {
        try {
            long size = Files.size(file);
            if (size > YamlFile.MAX_BYTES) {
                problems.add(
                        new Spot(name, 1), "the file has " + size + " bytes", "a task is a screen of text: split it");
                return Optional.empty();
            }
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            problems.add(new Spot(name, 1), "the file cannot be read: " + e.getMessage(), "make it readable");
            return Optional.empty();
        }
    }
}
