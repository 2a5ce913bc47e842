package dev.grindstone.server.regrading;

import dev.grindstone.episodes.stage.Picture;
import java.nio.charset.StandardCharsets;

/** Names a text of a task: the same text has the same name. */
final class TextRevision {

    private static final int DIGITS = 8;

    private TextRevision() {}

    /** Eight hex digits. */
    static String of(String text) {
        String digest = Picture.of(text.getBytes(StandardCharsets.UTF_8)).digest();
        return digest.substring("sha256:".length(), "sha256:".length() + DIGITS);
    }
}
