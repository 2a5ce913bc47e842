package dev.grindstone.episodes.stage;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes pictures through the browser's own protocol: half the time of Playwright's, and fast compression. */
final class Camera {
    private final BrowserContext context;
    private final Map<Page, CDPSession> sessions = new HashMap<>();

    Camera(BrowserContext context) {
        this.context = context;
        context.onPageClose(sessions::remove);
    }

    /**
     * A PNG of what the viewport shows.
     *
     * @param region left, top, right and bottom of the part to take; null for all of it
     */
    Picture picture(Page page, @Nullable List<Integer> region) {
        JsonObject options = new JsonObject();
        options.addProperty("format", "png");
        options.addProperty("optimizeForSpeed", true);
        if (region != null) {
            JsonObject clip = new JsonObject();
            clip.addProperty("x", region.get(0));
            clip.addProperty("y", region.get(1));
            clip.addProperty("width", region.get(2) - region.get(0));
            clip.addProperty("height", region.get(3) - region.get(1));
            clip.addProperty("scale", 1);
            options.add("clip", clip);
        }
        JsonObject answer =
                sessions.computeIfAbsent(page, context::newCDPSession).send("Page.captureScreenshot", options);
        return Picture.of(Base64.getDecoder().decode(answer.get("data").getAsString()));
    }
}
