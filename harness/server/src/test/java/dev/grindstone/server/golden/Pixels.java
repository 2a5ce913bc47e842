package dev.grindstone.server.golden;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** How much two pictures differ to the eye. */
final class Pixels {
    /** Of 255 in one colour: less is how another version of the browser smooths an edge. */
    private static final int VISIBLE = 48;

    private Pixels() {}

    /** The share of pixels that differ visibly, from 0 to 1; 1 when the sizes differ. */
    static double difference(byte[] one, byte[] other) {
        BufferedImage first = read(one);
        BufferedImage second = read(other);
        if (first.getWidth() != second.getWidth() || first.getHeight() != second.getHeight()) {
            return 1;
        }
        long different = 0;
        for (int y = 0; y < first.getHeight(); y++) {
            for (int x = 0; x < first.getWidth(); x++) {
                different += isVisible(first.getRGB(x, y), second.getRGB(x, y)) ? 1 : 0;
            }
        }
        return (double) different / ((long) first.getWidth() * first.getHeight());
    }

    private static boolean isVisible(int one, int other) {
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs((one >> shift & 255) - (other >> shift & 255)) > VISIBLE) {
                return true;
            }
        }
        return false;
    }

    private static BufferedImage read(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException("This is no PNG", e);
        }
    }
}
