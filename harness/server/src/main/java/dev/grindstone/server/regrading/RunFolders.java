package dev.grindstone.server.regrading;

import dev.grindstone.server.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds recordings in folders: whole ones, and those that never got whole. */
public final class RunFolders {

    private static final int DEEPEST = 8;

    private RunFolders() {}

    /** The folders of all recordings in some folders and below, in order; complains about a folder without any. */
    public static List<Path> in(List<Path> folders) {
        List<Path> found = new ArrayList<>();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw Trouble.unknown("folder", folder.toString(), "give a folder of recordings");
            }
            int before = found.size();
            add(folder, 0, found);
            if (found.size() == before) {
                throw Trouble.badInput(
                        "there is no recording in " + folder, folder, "'grindstone run TASK --record DIR' makes one");
            }
        }
        return found.stream().distinct().toList();
    }

    private static void add(Path folder, int depth, List<Path> found) {
        if (isRun(folder)) {
            found.add(folder);
        } else if (depth < DEEPEST) {
            try (Stream<Path> inside = Files.list(folder)) {
                inside.filter(Files::isDirectory).sorted().forEach(path -> add(path, depth + 1, found));
            } catch (IOException e) {
                throw Trouble.badInput(folder + " cannot be read (" + e.getMessage() + ")", folder, "make it readable");
            }
        }
    }

    private static boolean isRun(Path folder) {
        return Stream.of("episode.json", "episode.json.part", "grading.json", "images/0000.png")
                .anyMatch(name -> Files.exists(folder.resolve(name)));
    }
}
