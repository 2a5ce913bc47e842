package dev.grindstone.server.api.live;

import dev.grindstone.episodes.stage.Picture;
import dev.grindstone.server.api.episodes.Session;
import dev.grindstone.server.explaining.page.Html;
import java.util.Base64;

/** What an episode's window showed last. */
final class Screen {

    private Screen() {}

    static void show(Html html, Session session) {
        Picture picture = session.standing().seen().screenshot();
        if (picture == null) {
            html.leaf("div", "No screenshot is kept", "class", "screen none");
            return;
        }
        html.open(
                "img",
                "class",
                "screen",
                "alt",
                "The page after step " + session.standing().step(),
                "src",
                "data:image/png;base64," + Base64.getEncoder().encodeToString(picture.bytes()));
    }
}
