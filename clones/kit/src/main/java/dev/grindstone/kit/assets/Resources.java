package dev.grindstone.kit.assets;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads files that lie beside classes, in a folder of classes or in a jar. */
public final class Resources {

    private Resources() {}

    /** The text of a file beside a class. */
    public static String text(Class<?> beside, String name) {
        return new String(bytes(beside, name), StandardCharsets.UTF_8);
    }

    /** The bytes of a file beside a class, or from the root when the name starts with a slash. */
    public static byte[] bytes(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException(name + " is not beside " + beside.getName()
                        + " on the class path: is it listed among the resources of the pom?");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files with an ending in a class's package and below, by path from there, in order. */
    public static SortedMap<String, byte[]> below(Class<?> type, String ending) {
        String folder = type.getPackageName().replace('.', '/');
        try {
            URI place = type.getProtectionDomain().getCodeSource().getLocation().toURI();
            Path path = Path.of(place);
            if (Files.isDirectory(path)) {
                return walk(path.resolve(folder), ending);
            }
            try (FileSystem jar = FileSystems.newFileSystem(path, Map.of())) {
                return walk(jar.getPath(folder), ending);
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The class path entry of " + type.getName() + " has no path", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedMap<String, byte[]> walk(Path folder, String ending) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file :
                    all.filter(path -> path.toString().endsWith(ending)).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
