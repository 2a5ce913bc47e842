package dev.grindstone.snapshot;

import java.io.IOException;
import java.nio.file.Path;

/** A process of its own that publishes numbered images under one name. */
final class PublishingProcess {

    private PublishingProcess() {}

    /** Takes the store's directory, the name, the number of the first image and how many there are. */
    public static void main(String[] arguments) {
        ImageStore store = new ImageStore(Path.of(arguments[0]));
        int first = Integer.parseInt(arguments[2]);
        for (int number = first; number < first + Integer.parseInt(arguments[3]); number++) {
            store.publish(arguments[1], Images.image(number));
        }
    }

    static Process start(Path directory, String name, int first, int count) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        PublishingProcess.class.getName(),
                        directory.toString(),
                        name,
                        Integer.toString(first),
                        Integer.toString(count))
                .inheritIO()
                .start();
    }
}
