package dev.grindstone.episodes.recording;

import dev.grindstone.episodes.recording.RecordedStep.Evidence;
import dev.grindstone.episodes.stage.Picture;
import dev.grindstone.kit.change.Change;
import dev.grindstone.tasks.check.RowNames;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A change log as text: a line that says of which format it is and how many changes follow, then one change a line,
 * oldest first. The same changes give the same bytes. Values are whole, since a verdict may depend on every letter; a
 * log that would be too long is not kept at all.
 */
final class ChangesFile {
    private static final int FORMAT = 1;

    /** Bytes of the longest log that is kept. */
    static final int LONGEST = 64 << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private record Head(int format, int changes) {}

    private record Line(
            long seq,
            int step,
            String table,
            Change.Kind kind,
            String key,
            String name,
            Map<String, @Nullable String> before,
            Map<String, @Nullable String> after) {}

    private final RecordingFolder folder;
    private final int most;

    ChangesFile(RecordingFolder folder, int most) {
        this.folder = folder;
        this.most = most;
    }

    /** Writes a log; empty, and nothing is written, when it is too long. */
    Optional<Evidence> write(String path, List<Change> changes, Map<String, String> names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        add(bytes, new Head(FORMAT, changes.size()));
        for (Change change : changes) {
            add(
                    bytes,
                    new Line(
                            change.seq(),
                            change.step(),
                            change.table(),
                            change.kind(),
                            change.key(),
                            names.getOrDefault(RowNames.of(change), ""),
                            change.before(),
                            change.after()));
            if (bytes.size() > most) {
                return Optional.empty();
            }
        }
        folder.write(path, bytes.toByteArray());
        return Optional.of(new Evidence(path, Picture.of(bytes.toByteArray()).digest()));
    }

    private static void add(ByteArrayOutputStream bytes, Object line) {
        bytes.writeBytes((MAPPER.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a log.
     *
     * @throws RecordingException when it is missing, damaged or of another format
     */
    List<KeptChange> read(Evidence evidence) {
        try {
            byte[] bytes = folder.bytes(evidence.path(), most);
            if (!Picture.of(bytes).digest().equals(evidence.sha256())) {
                throw new IOException("its bytes are not those that were recorded");
            }
            List<String> lines =
                    new String(bytes, StandardCharsets.UTF_8).lines().toList();
            Head head = MAPPER.readValue(lines.isEmpty() ? "{}" : lines.get(0), Head.class);
            if (head.format() != FORMAT) {
                throw new IOException("it is of format " + head.format() + ", and this Grindstone knows " + FORMAT);
            }
            if (head.changes() != lines.size() - 1) {
                throw new IOException("it has " + (lines.size() - 1) + " changes of " + head.changes());
            }
            List<KeptChange> changes = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                changes.add(change(MAPPER.readValue(line, Line.class)));
            }
            return changes;
        } catch (IOException | JacksonException failure) {
            throw new RecordingException(
                    "The change log " + evidence.path() + " cannot be used (" + failure.getMessage()
                            + "): replay the run instead",
                    failure);
        }
    }

    private static KeptChange change(Line line) {
        Change change =
                new Change(line.seq(), line.step(), line.table(), line.kind(), line.key(), line.before(), line.after());
        return new KeptChange(change, line.name());
    }
}
