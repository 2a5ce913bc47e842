package dev.grindstone.episodes.surface.mcp;

import tools.jackson.databind.node.ObjectNode;

/**
 * A tool as a model is told of it.
 *
 * @param name by which it is called
 * @param title a few words for a person
 * @param description what it does, for the model
 * @param inputSchema JSON Schema of its arguments
 * @param readOnly whether it changes nothing on the page
 * @param runsScripts whether it runs JavaScript of the model's own, which episodes refuse by themselves
 */
public record ToolSpec(
        String name, String title, String description, ObjectNode inputSchema, boolean readOnly, boolean runsScripts) {
    public ToolSpec {
        inputSchema = inputSchema.deepCopy();
    }

    /** JSON Schema of its arguments, the caller's to change. */
    @Override
    public ObjectNode inputSchema() {
        return inputSchema.deepCopy();
    }
}
