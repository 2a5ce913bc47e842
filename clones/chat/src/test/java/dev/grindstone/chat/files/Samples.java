package dev.grindstone.chat.files;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Files to upload. */
public final class Samples {
    private Samples() {}

    /** A picture of such a size as PNG. */
    public static byte[] png(int width, int height) {
        return picture(width, height, "png");
    }

    /** A picture of such a size in a format. */
    public static byte[] picture(int width, int height, String format) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, new Color(0x2f6f5e), width, height, new Color(0xf0a72c)));
        pen.fillRect(0, 0, width, height);
        pen.setPaint(new Color(0xf5f7f6));
        pen.fillOval(width / 3, height / 3, width / 3, height / 3);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
