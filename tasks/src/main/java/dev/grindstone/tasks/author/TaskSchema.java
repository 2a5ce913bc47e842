package dev.grindstone.tasks.author;

/** The JSON Schema (draft 2020-12) of task files, for editors; it says of their shape what the reader says. */
public final class TaskSchema {

    private TaskSchema() {}

    /** The schema, as JSON. */
    public static String text() {
        return Resource.text("task.schema.json")
                .orElseThrow(() -> new IllegalStateException(
                        "The task schema is not on the class path: build the module tasks again"));
    }
}
