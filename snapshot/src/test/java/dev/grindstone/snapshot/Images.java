package dev.grindstone.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Images of no database, and the laws of a directory that holds some. */
final class Images {

    private Images() {}

    /** Returns an image of two whole pages and a part of a third, which differs with the seed. */
    static Image image(int seed) {
        byte[] bytes = new byte[10_000 + seed];
        new SplittableRandom(seed).nextBytes(bytes);
        return Image.of(bytes);
    }

    static String digestIn(Path directory, String name) {
        return new ImageStore(directory).find(name).map(Image::digest).orElse("none");
    }

    /** Returns the names of all files below a directory, in order. */
    static List<String> filesIn(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(f -> directory.relativize(f).toString())
                    .sorted()
                    .toList();
        }
    }

    static Path imageFile(Path directory, Image image) {
        return directory.resolve("images").resolve(image.digest().substring(7) + ".mv.db");
    }
}
