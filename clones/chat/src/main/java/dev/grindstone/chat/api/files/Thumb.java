package dev.grindstone.chat.api.files;

import dev.grindstone.chat.message.file.SharedFile;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** A picture in the size that was asked for, or as it is where it cannot be made smaller. */
final class Thumb {
    private static final int LARGEST = 1024;
    /** Above so many pixels a picture is not unpacked: a small file can hold a huge one. */
    private static final long MOST_PIXELS = 40_000_000;

    private final String mediaType;
    private final byte[] bytes;

    private Thumb(String mediaType, byte[] bytes) {
        this.mediaType = mediaType;
        this.bytes = bytes;
    }

    String mediaType() {
        return mediaType;
    }

    byte[] bytes() {
        return bytes;
    }

    static Thumb of(SharedFile file, byte[] content, int wanted) {
        int size = Math.min(wanted, LARGEST);
        int largest = Math.max(file.width(), file.height());
        long pixels = (long) file.width() * file.height();
        if (largest <= size || pixels > MOST_PIXELS || file.mediaType().equals("image/webp")) {
            return new Thumb(file.mediaType(), content);
        }
        try {
            @Nullable BufferedImage picture = ImageIO.read(new ByteArrayInputStream(content));
            if (picture != null) {
                int width = Math.max(1, file.width() * size / largest);
                int height = Math.max(1, file.height() * size / largest);
                ByteArrayOutputStream png = new ByteArrayOutputStream();
                ImageIO.write(scaled(picture, width, height), "png", png);
                return new Thumb("image/png", png.toByteArray());
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // A broken picture: the browser says so.
        }
        return new Thumb(file.mediaType(), content);
    }

    /** In halves, so that fine lines stay. */
    private static BufferedImage scaled(BufferedImage picture, int width, int height) {
        BufferedImage now = picture;
        do {
            int w = Math.max(width, now.getWidth() / 2);
            int h = Math.max(height, now.getHeight() / 2);
            BufferedImage next = new BufferedImage(w, h, BufferedImage.TYPE_INT_ARGB);
            var pen = next.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(now, 0, 0, w, h, null);
            pen.dispose();
            now = next;
        } while (now.getWidth() > width || now.getHeight() > height);
        return now;
    }
}
