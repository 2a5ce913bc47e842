package dev.grindstone.tasks.author;

/** The first version of a task: complete as it is, with a word on each key. */
public final class Skeleton {

    private Skeleton() {}

    /**
     * The text of a task file.
     *
     * @param app the app it starts in
     * @param world the world it plays in
     * @param schema where the schema lies for an editor, seen from the file
     * @throws IllegalArgumentException when there is no skeleton for the app
     */
    public static String of(String app, String world, String schema) {
        return Resource.text(app + ".yaml")
                .orElseThrow(() -> new IllegalArgumentException("There is no skeleton for the app '" + app + "'"))
                .replace("SCHEMA", schema)
                .replace("WORLD", world);
    }
}
