package dev.grindstone.mail.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** The middle of a picture as a small square PNG. */
final class Square {
    private static final int SIDE = 160;

    /** More pixels in one direction are refused before any is read. */
    private static final int LONGEST_SIDE = 8000;

    private Square() {}

    static byte[] of(byte[] given) {
        BufferedImage whole = read(given);
        int side = Math.min(whole.getWidth(), whole.getHeight());
        int left = (whole.getWidth() - side) / 2;
        int top = (whole.getHeight() - side) / 2;
        BufferedImage square = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D paint = square.createGraphics();
        paint.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        paint.drawImage(whole, 0, 0, SIDE, SIDE, left, top, left + side, top + side, null);
        paint.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(square, "png", png);
        } catch (IOException e) {
            throw refused(e);
        }
        return png.toByteArray();
    }

    private static BufferedImage read(byte[] given) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(given))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw refused(null);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
                if (longest > LONGEST_SIDE) {
                    throw new IllegalArgumentException(SetPicture.NAME + ": the picture is " + longest
                            + " pixels long; the longest side may be " + LONGEST_SIDE);
                }
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            throw refused(e);
        }
    }

    private static IllegalArgumentException refused(@Nullable Exception cause) {
        return new IllegalArgumentException(
                SetPicture.NAME + ": this is no picture that can be read; use a PNG, JPEG or GIF", cause);
    }
}
