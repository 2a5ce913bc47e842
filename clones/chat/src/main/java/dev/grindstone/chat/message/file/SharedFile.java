package dev.grindstone.chat.message.file;

import dev.grindstone.chat.workspace.Id;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A file without its bytes.
 *
 * @param mode {@code hosted}, {@code snippet} or {@code canvas}
 * @param width of a picture, in pixels; 0 for all else
 * @param head the first bytes of a text, as text; empty for all else
 */
public record SharedFile(
        long id,
        long ownerId,
        String name,
        String title,
        String mediaType,
        String mode,
        long size,
        int width,
        int height,
        Instant createdAt,
        String head) {
    /** How many bytes of a text are read for its card. */
    static final int HEAD = 6000;

    /** Its id as pages and API show it. */
    public String key() {
        return Id.FILE.text(id);
    }

    /** Its sort as the API names it. */
    public String type() {
        return FileType.of(name, mediaType, mode);
    }

    /** Whether it is a picture that pages show. */
    public boolean isPicture() {
        return FileType.isPicture(mediaType);
    }

    /** Whether it is text that was written into the app. */
    public boolean isSnippet() {
        return mode.equals("snippet");
    }

    /** Whether it is a document of the app itself. */
    public boolean isCanvas() {
        return mode.equals("canvas");
    }

    /** Where its bytes are: {@code /files-pri/T…-F…/name}. */
    public String address(String team) {
        return "/files-pri/" + team + "-" + key() + "/" + FileNames.slug(name);
    }

    /** Where its bytes are to be saved from. */
    public String download(String team) {
        return "/files-pri/" + team + "-" + key() + "/download/" + FileNames.slug(name);
    }

    /** Its permalink. */
    public String link() {
        return "/files/" + Id.USER.text(ownerId) + "/" + key() + "/" + FileNames.slug(name);
    }

    /** A picture of it in another size. */
    public String thumb(String team, int size) {
        return "/files-tmb/" + team + "-" + key() + "-" + hash() + "/"
                + FileNames.slug(name).replaceFirst("\\.[^.]*$", "") + "_" + size + ".png";
    }

    private String hash() {
        return String.format("g%011x", (id * 0x9E3779B97F4A7C15L) >>> 20);
    }

    SharedFile withHead(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        // A character may be cut in two at the end.
        String whole = bytes.length < HEAD ? text : text.replaceFirst("\uFFFD$", "");
        return new SharedFile(id, ownerId, name, title, mediaType, mode, size, width, height, createdAt, whole);
    }
}
