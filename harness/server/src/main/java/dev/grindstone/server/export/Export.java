package dev.grindstone.server.export;

import dev.grindstone.server.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes recordings as trajectories. One that is damaged or unfinished is told and left out; the others are written.
 *
 * @param format what they are written as
 * @param out the folder they are written to
 * @param snapshots whether the page's tree of roles and names is part of what the agent is shown
 * @param outcomes the verdicts of the runs that are wanted
 */
public record Export(ExportFormat format, Path out, boolean snapshots, Set<String> outcomes) {

    public Export {
        outcomes = Set.copyOf(outcomes);
    }

    /** A recording that was not written, and why. */
    public record Refused(Path folder, String why) {}

    /**
     * What was done.
     *
     * @param written the names of the runs that were written
     * @param leftOut how many were not wanted
     * @param refused those that could not be written
     */
    public record Result(List<String> written, int leftOut, List<Refused> refused) {
        public Result {
            written = List.copyOf(written);
            refused = List.copyOf(refused);
        }
    }

    /** Writes the recordings of these folders, in this order. */
    public Result run(List<Path> folders) {
        clear();
        List<String> written = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        Map<String, Integer> names = new HashMap<>();
        int leftOut = 0;
        try (TrajectoryWriter writer = format.writer(out, snapshots)) {
            for (Path folder : folders) {
                try {
                    Trajectory run = Trajectory.read(folder, "");
                    if (outcomes.contains(run.verdict().outcome())) {
                        String id = id(run, names);
                        writer.add(new Trajectory(id, run.run(), run.verdict()));
                        written.add(id);
                    } else {
                        leftOut++;
                    }
                } catch (UnfitException e) {
                    refused.add(new Refused(folder, String.valueOf(e.getMessage())));
                }
            }
        }
        return new Result(written, leftOut, refused);
    }

    /** An export never mixes with what an earlier one left. */
    private void clear() {
        if (!Files.exists(out)) {
            return;
        }
        try (Stream<Path> inside = Files.list(out)) {
            if (inside.findAny().isPresent()) {
                throw Trouble.conflict(
                        out + " is not empty", out, "choose a folder that is empty or not there, with --out");
            }
        } catch (IOException e) {
            throw new OutFolder(out).trouble(e);
        }
    }

    /** The task and what the run's own bytes say, so that it does not depend on where the recording lies. */
    private static String id(Trajectory run, Map<String, Integer> names) {
        String task = run.episode().task().replaceAll("[^A-Za-z0-9]+", "-");
        String id =
                task + "-" + digest(run.run().folder().resolve("episode.json")).substring(0, 12);
        int same = names.merge(id, 1, Integer::sum);
        return same == 1 ? id : id + "-" + same;
    }

    private static String digest(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UnfitException("its " + file.getFileName() + " cannot be read (" + e.getMessage() + ")");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
