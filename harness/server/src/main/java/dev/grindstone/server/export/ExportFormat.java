package dev.grindstone.server.export;

import java.nio.file.Path;

/** What trajectories are written as. */
public enum ExportFormat {
    /** The Agent Trajectory Interchange Format, version 1.7: a folder a run. */
    ATIF,
    /** Chats with images and tool turns, for supervised fine-tuning: a line a run. */
    JSONL,
    /** A table: a row a step. */
    PARQUET;

    /**
     * A writer into a folder, which is made if need be.
     *
     * @param snapshots whether the page's tree of roles and names is part of what the agent is shown
     */
    TrajectoryWriter writer(Path folder, boolean snapshots) {
        return switch (this) {
            case ATIF -> new AtifWriter(folder, snapshots);
            case JSONL -> new ChatWriter(folder, snapshots);
            case PARQUET -> new ParquetWriter(folder);
        };
    }
}
