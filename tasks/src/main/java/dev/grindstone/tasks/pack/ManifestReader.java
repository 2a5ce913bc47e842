package dev.grindstone.tasks.pack;

import dev.grindstone.tasks.problem.Problems;
import dev.grindstone.tasks.problem.Spot;
import dev.grindstone.tasks.yaml.YamlFile;
import dev.grindstone.tasks.yaml.YamlMap;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads the manifest of a folder of tasks, and looks for its canary in the tasks. */
final class ManifestReader {

    /** The name of the file. */
    static final String FILE = "pack.yaml";

    private static final String VERSION = "(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)";
    private static final String CANARY = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private ManifestReader() {}

    /**
     * The manifest; empty when the file is none, which is then among the problems.
     *
     * @param file as a person finds it
     * @param folder the name of the folder it lies in; empty when any name will do
     */
    static Optional<Manifest> read(String file, String folder, byte[] bytes, Problems problems) {
        return YamlFile.read(file, bytes, problems)
                .map(root -> manifest(root.map("name", "version", "title", "canary"), folder));
    }

    private static Manifest manifest(YamlMap root, String folder) {
        String name = checked(
                root,
                "name",
                folder.isEmpty() ? "[a-z0-9-]+" : folder,
                "is not the folder's name",
                folder.isEmpty() ? "use lower-case letters, digits and hyphens" : "write " + folder);
        String version = checked(root, "version", VERSION, "is no version", "write three numbers, such as 1.0.0");
        String canary = root.has("canary")
                ? checked(root, "canary", CANARY, "is no canary", "write a GUID in lower case, made for this pack")
                : null;
        return new Manifest(root.spot(), name, version, root.text("title"), canary);
    }

    private static String checked(YamlMap root, String key, String form, String what, String remedy) {
        String text = root.text(key);
        root.find(key)
                .filter(value -> value.isText() && !text.isEmpty() && !text.matches(form))
                .ifPresent(value -> value.problem("is '" + text + "', which " + what, remedy));
        return text;
    }

    /** Records the absence of the pack's canary in the comments of one of its files. */
    static void requireCanary(Manifest manifest, String file, byte[] bytes, Problems problems) {
        String canary = manifest.canary();
        if (canary != null
                && new String(bytes, StandardCharsets.UTF_8)
                        .lines()
                        .noneMatch(line -> line.startsWith("#") && line.contains(canary))) {
            problems.add(
                    new Spot(file, 1),
                    "the file lacks the canary of its pack (" + manifest.spot() + ")",
                    "add the line '# canary " + canary + "'");
        }
    }
}
