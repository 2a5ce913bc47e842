package dev.grindstone.chat.message.file;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the first bytes of a picture say, which is believed more than its name.
 *
 * @param type its media type
 */
public record PictureSize(String type, int width, int height) {
    private static final int MOST = 30_000;

    /** The sort and size of a PNG, GIF, JPEG or WebP picture; empty for everything else, broken ones included. */
    public static Optional<PictureSize> of(byte[] bytes) {
        try {
            return read(bytes)
                    .filter(size -> size.width > 0 && size.width <= MOST)
                    .filter(size -> size.height > 0 && size.height <= MOST);
        } catch (ArrayIndexOutOfBoundsException e) {
            return Optional.empty(); // it ends before it says
        }
    }

    private static Optional<PictureSize> read(byte[] b) {
        if (starts(b, 0, "\u0089PNG\r\n\u001a\n")) {
            return Optional.of(new PictureSize("image/png", big(b, 16, 4), big(b, 20, 4)));
        }
        if (starts(b, 0, "GIF87a") || starts(b, 0, "GIF89a")) {
            return Optional.of(new PictureSize("image/gif", little(b, 6, 2), little(b, 8, 2)));
        }
        if (starts(b, 0, "RIFF") && starts(b, 8, "WEBP")) {
            return webp(b);
        }
        return starts(b, 0, "\u00ff\u00d8\u00ff") ? jpeg(b) : Optional.empty();
    }

    private static Optional<PictureSize> webp(byte[] b) {
        String type = "image/webp";
        if (starts(b, 12, "VP8X")) {
            return Optional.of(new PictureSize(type, little(b, 24, 3) + 1, little(b, 27, 3) + 1));
        }
        if (starts(b, 12, "VP8L")) {
            int bits = little(b, 21, 4);
            return Optional.of(new PictureSize(type, (bits & 0x3FFF) + 1, ((bits >>> 14) & 0x3FFF) + 1));
        }
        return starts(b, 12, "VP8 ")
                ? Optional.of(new PictureSize(type, little(b, 26, 2) & 0x3FFF, little(b, 28, 2) & 0x3FFF))
                : Optional.empty();
    }

    /** The size is in the first start-of-frame segment. */
    private static Optional<PictureSize> jpeg(byte[] b) {
        int at = 2;
        while ((b[at] & 0xFF) == 0xFF) {
            int marker = b[at + 1] & 0xFF;
            if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
                return Optional.of(new PictureSize("image/jpeg", big(b, at + 7, 2), big(b, at + 5, 2)));
            }
            at += 2 + Math.max(2, big(b, at + 2, 2));
        }
        return Optional.empty();
    }

    private static boolean starts(byte[] bytes, int at, String with) {
        byte[] wanted = with.getBytes(StandardCharsets.ISO_8859_1);
        if (bytes.length < at + wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static int big(byte[] bytes, int at, int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            value = (value << 8) | (bytes[at + i] & 0xFF);
        }
        return value;
    }

    private static int little(byte[] bytes, int at, int count) {
        int value = 0;
        for (int i = count - 1; i >= 0; i--) {
            value = (value << 8) | (bytes[at + i] & 0xFF);
        }
        return value;
    }
}
