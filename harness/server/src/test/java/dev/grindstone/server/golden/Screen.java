package dev.grindstone.server.golden;

import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.action.ActionJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A screen that is kept as a picture.
 *
 * @param app whose it is
 * @param name of the picture, {@code compose}
 * @param width of the window, in pixels
 * @param before SQL that the world is prepared with, or nothing
 * @param path where the way to it begins
 * @param steps what a hand does there
 */
record Screen(String app, String name, int width, String before, String path, List<Action> steps) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int USUAL_WIDTH = 1280;

    /** The screens of every app that has a list of them beside its pictures, {@code <app>/screens.json}. */
    static List<Screen> all(Path folder) {
        List<Screen> screens = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path app : files.filter(Files::isDirectory).sorted().toList()) {
                for (JsonNode entry : JSON.readTree(Files.readAllBytes(app.resolve("screens.json")))) {
                    screens.add(new Screen(
                            app.getFileName().toString(),
                            entry.required("name").asString(),
                            entry.path("width").asInt(USUAL_WIDTH),
                            entry.path("before").asString(""),
                            entry.required("path").asString(),
                            entry.has("steps") ? ActionJson.readAll(entry.get("steps")) : List.of()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The lists of screens in " + folder + " cannot be read", e);
        }
        return screens;
    }

    Path picture(Path folder) {
        return folder.resolve(app).resolve(name + ".png");
    }

    @Override
    public String toString() {
        return app + "/" + name;
    }
}
