package dev.grindstone.shop.photos;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A picture somebody sent, which was looked at and not only believed: its first bytes say of what sort it is, and it was
 * drawn once.
 */
public final class Upload {
    /** What one may weigh. */
    public static final int MOST_BYTES = 5 * 1024 * 1024;

    /** How many a review may have. */
    public static final int MOST = 6;

    // Few bytes can claim to be a very large picture, which would have to be kept in memory to be looked at.
    private static final long MOST_PIXELS = 40_000_000;

    private final String mediaType;
    private final byte[] content;

    private Upload(String mediaType, byte[] content) {
        this.mediaType = mediaType;
        this.content = content;
    }

    /**
     * Takes a picture in.
     *
     * @param name of the file, for what is said when it is refused
     * @throws IllegalArgumentException when it is too large, or none that can be shown
     */
    public static Upload of(String name, byte[] content) {
        if (content.length > MOST_BYTES) {
            throw new IllegalArgumentException("“" + name + "” has more than 5 MB: send a smaller picture.");
        }
        return mediaType(content)
                .filter(type -> isDrawn(type, content))
                .map(type -> new Upload(type, content))
                .orElseThrow(() -> new IllegalArgumentException(
                        "“" + name + "” is no picture that can be shown: choose a PNG, JPEG or GIF file."));
    }

    /** As its bytes say. */
    String mediaType() {
        return mediaType;
    }

    byte[] content() {
        return content.clone();
    }

    private static Optional<String> mediaType(byte[] content) {
        return starts(content, "\u0089PNG\r\n\u001a\n")
                ? Optional.of("image/png")
                : starts(content, "\u00ff\u00d8\u00ff")
                        ? Optional.of("image/jpeg")
                        : starts(content, "GIF87a") || starts(content, "GIF89a")
                                ? Optional.of("image/gif")
                                : Optional.empty();
    }

    private static boolean starts(byte[] content, String with) {
        byte[] wanted = with.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= wanted.length
                && java.util.Arrays.equals(content, 0, wanted.length, wanted, 0, wanted.length);
    }

    private static boolean isDrawn(String type, byte[] content) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type);
        if (!readers.hasNext()) {
            return false;
        }
        ImageReader reader = readers.next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(in, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            return pixels > 0 && pixels <= MOST_PIXELS && reader.read(0) != null;
        } catch (IOException | RuntimeException e) {
            return false; // decoders throw either at what is broken
        } finally {
            reader.dispose();
        }
    }
}
