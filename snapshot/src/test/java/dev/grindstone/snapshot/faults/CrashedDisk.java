package dev.grindstone.snapshot.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What may be found on a disk after the power failed. Only what was forced is sure to be there: the bytes of a forced
 * file, and the entries of a forced directory. Of all else, each directory may be as it was at any moment since it was
 * forced, and each file may have all, a part or none of the bytes written since.
 */
public final class CrashedDisk {

    /** How much of what was written to files, and not forced, is found. */
    public enum Unforced {
        ALL,
        HALF,
        NONE
    }

    private static final class Node {
        private final boolean directory;
        private byte[] forced = new byte[0];
        private byte[] bytes = new byte[0];
        private List<Map<String, Node>> entries = new ArrayList<>(List.of(Map.of()));

        Node(boolean directory) {
            this.directory = directory;
        }

        Map<String, Node> latest() {
            return entries.get(entries.size() - 1);
        }
    }

    private final Path root;
    private final Node top = new Node(true);

    private CrashedDisk(Path root) {
        this.root = root;
    }

    /** Returns the disk that was empty below a directory and crashed after these steps. */
    public static CrashedDisk after(List<Step> steps, Path root) {
        CrashedDisk disk = new CrashedDisk(root);
        steps.forEach(disk::apply);
        return disk;
    }

    /** Writes all the directories that may be found to numbered subdirectories of the target, and returns them. */
    public List<Path> possibilities(Path target) throws IOException {
        List<Node> directories = new ArrayList<>();
        collect(top, directories);
        List<Path> found = new ArrayList<>();
        int[] choice = new int[directories.size()];
        boolean more = true;
        while (more) {
            for (Unforced unforced : Unforced.values()) {
                Path directory = Files.createDirectories(target.resolve(Integer.toString(found.size())));
                write(top, directory, directories, choice, unforced);
                found.add(directory);
            }
            more = advance(choice, directories);
        }
        return found;
    }

    private void apply(Step step) {
        switch (step.kind()) {
            case CREATE_DIRECTORY -> enter(step.file(), new Node(true));
            case CREATE -> enter(step.file(), new Node(false));
            case TRUNCATE -> node(step.file()).bytes = new byte[0];
            case WRITE -> {
                Node node = node(step.file());
                int start = Math.toIntExact(step.position());
                node.bytes = Arrays.copyOf(node.bytes, Math.max(start + step.length(), node.bytes.length));
                step.bytes().duplicate().get(node.bytes, start, step.length());
            }
            case FORCE -> {
                // Above the root, nothing is modelled: it was there before.
                if (step.file().startsWith(root)) {
                    Node node = node(step.file());
                    node.forced = node.bytes;
                    node.entries = new ArrayList<>(List.of(node.latest()));
                }
            }
            case MOVE -> {
                Node parent = node(parentOf(step.file()));
                Map<String, Node> entries = new TreeMap<>(parent.latest());
                entries.put(nameOf(step.target()), entries.remove(nameOf(step.file())));
                parent.entries.add(entries);
            }
            case DELETE -> {
                Node parent = node(parentOf(step.file()));
                Map<String, Node> entries = new TreeMap<>(parent.latest());
                entries.remove(nameOf(step.file()));
                parent.entries.add(entries);
            }
        }
    }

    private void enter(Path file, Node node) {
        Node parent = node(parentOf(file));
        Map<String, Node> entries = new TreeMap<>(parent.latest());
        entries.put(nameOf(file), node);
        parent.entries.add(entries);
    }

    private Node node(Path file) {
        Node node = top;
        if (!file.equals(root)) {
            for (Path name : root.relativize(file)) {
                node = Objects.requireNonNull(node.latest().get(name.toString()), "no " + file);
            }
        }
        return node;
    }

    private static void collect(Node directory, List<Node> into) {
        into.add(directory);
        directory.latest().values().stream().filter(n -> n.directory).forEach(n -> collect(n, into));
    }

    private static boolean advance(int[] choice, List<Node> directories) {
        for (int i = 0; i < choice.length; i++) {
            choice[i]++;
            if (choice[i] < directories.get(i).entries.size()) {
                return true;
            }
            choice[i] = 0;
        }
        return false;
    }

    private static void write(Node node, Path to, List<Node> directories, int[] choice, Unforced unforced)
            throws IOException {
        Map<String, Node> entries = node.entries.get(choice[directories.indexOf(node)]);
        for (Map.Entry<String, Node> entry : entries.entrySet()) {
            Path path = to.resolve(entry.getKey());
            if (entry.getValue().directory) {
                write(entry.getValue(), Files.createDirectories(path), directories, choice, unforced);
            } else {
                Files.write(path, found(entry.getValue(), unforced));
            }
        }
    }

    private static byte[] found(Node file, Unforced unforced) {
        return switch (unforced) {
            case ALL -> file.bytes;
            case HALF -> Arrays.copyOf(file.bytes, (file.forced.length + file.bytes.length) / 2);
            case NONE -> file.forced;
        };
    }

    private static Path parentOf(Path file) {
        return Objects.requireNonNull(file.getParent());
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }
}
