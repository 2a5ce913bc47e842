package dev.grindstone.episodes.stage;

import java.util.Map;

/**
 * How the browser of an episode is set up.
 *
 * @param cookies HttpOnly cookies for every host that can be reached: what leads the pages to their world
 * @param width of the viewport, in pixels
 * @param height of the viewport, in pixels
 * @param locale of the browser, {@code en-US}
 */
public record SceneSettings(Map<String, String> cookies, int width, int height, String locale) {
    public SceneSettings {
        cookies = Map.copyOf(cookies);
    }

    /** 1280×720, which no provider scales down before its model sees it, and American English. */
    public static SceneSettings withCookies(Map<String, String> cookies) {
        return new SceneSettings(cookies, 1280, 720, "en-US");
    }
}
