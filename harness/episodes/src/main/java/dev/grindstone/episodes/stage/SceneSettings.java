package dev.grindstone.episodes.stage;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the browser of an episode is set up.
 *
 * @param cookies HttpOnly cookies for every host that can be reached: what leads the pages to their world
 * @param width of the viewport, in pixels
 * @param height of the viewport, in pixels
 * @param locale of the browser, {@code en-US}
 * @param trace where Playwright's trace goes when the scene is closed, a zip file; null for none
 */
public record SceneSettings(
        Map<String, String> cookies,
        int width,
        int height,
        String locale,
        @Nullable Path trace) {
    public SceneSettings {
        cookies = Map.copyOf(cookies);
    }

    /** Without a trace. */
    public SceneSettings(Map<String, String> cookies, int width, int height, String locale) {
        this(cookies, width, height, locale, null);
    }

    /** 1280×720, which no provider scales down before its model sees it, and American English. */
    public static SceneSettings withCookies(Map<String, String> cookies) {
        return new SceneSettings(cookies, 1280, 720, "en-US");
    }

    /** The same with a trace. */
    public SceneSettings traced(@Nullable Path file) {
        return new SceneSettings(cookies, width, height, locale, file);
    }
}
