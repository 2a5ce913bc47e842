package dev.grindstone.tasks.pack;

import dev.grindstone.tasks.model.Task;
import dev.grindstone.tasks.problem.PackException;
import dev.grindstone.tasks.problem.Problems;
import dev.grindstone.tasks.problem.Spot;
import dev.grindstone.tasks.yaml.YamlFile;
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
import java.util.stream.Stream;

/** Finds the task files of a folder, or those that come with Grindstone, and reads them all. */
public final class PackReader {

    private static final String ENDING = ".yaml";
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
     * The tasks of a folder and the folders in it; a file's id is its path in there, without its ending. A file named
     * {@code pack.yaml} is no task, but says what its folder is.
     *
     * @throws PackException when there is anything wrong with any of them
     */
    public static Pack read(Path folder) {
        Problems problems = new Problems();
        List<Task> tasks = new ArrayList<>();
        Map<Path, Manifest> manifests = new LinkedHashMap<>();
        List<Path> files = files(folder);
        files.stream()
                .filter(PackReader::isManifest)
                .forEach(file -> manifest(folder, file, problems)
                        .ifPresent(manifest -> manifests.put(file.getParent(), manifest)));
        List<Path> taskFiles = files.stream().filter(file -> !isManifest(file)).toList();
        if (taskFiles.isEmpty()) {
            problems.add(
                    new Spot(folder.toString(), 1),
                    "no task file is in there",
                    "add a file whose name ends in " + ENDING);
        }
        for (Path file : taskFiles) {
            Optional<Manifest> manifest = Optional.ofNullable(manifests.get(file.getParent()));
            read(folder, file, manifest, problems).ifPresent(tasks::add);
        }
        problems.throwIfAny();
        return new Pack(tasks, List.copyOf(manifests.values()));
    }

    private static boolean isManifest(Path file) {
        return file.endsWith(ManifestReader.FILE);
    }

    private static Optional<Manifest> manifest(Path folder, Path file, Problems problems) {
        String name = name(folder, file);
        String parent = folder.relativize(file.getParent()).toString().replace('\\', '/');
        return bytes(file, name, problems).flatMap(bytes -> ManifestReader.read(name, parent, bytes, problems));
    }

    private static Optional<Task> read(Path folder, Path file, Optional<Manifest> manifest, Problems problems) {
        String name = name(folder, file);
        String id = name.substring(0, name.length() - ENDING.length());
        if (!id.matches("[a-z0-9-]+(/[a-z0-9-]+)*")) {
            problems.add(
                    new Spot(name, 1),
                    "the file name cannot be a task's id",
                    "rename it: lower-case letters, digits and hyphens");
        }
        return bytes(file, name, problems).flatMap(bytes -> {
            manifest.ifPresent(of -> ManifestReader.requireCanary(of, name, bytes, problems));
            return new TaskReader(id, name, problems).read(bytes);
        });
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static Optional<byte[]> bytes(Path file, String name, Problems problems) {
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

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The task folder " + folder + " cannot be read: give another one", e);
        }
    }
}
