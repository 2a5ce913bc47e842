package dev.grindstone.kit.assets;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A drawing as a picture of what it covers. */
final class Mask {

    /** Pixels of a side: four times the usual size of an icon, so that halving twice gives that size exactly. */
    private static final int SIDE = 80;

    /** How much a pixel is covered, in thirds; shown at a quarter of its size there are many more. */
    private static final int BITS = 2;

    private static final IndexColorModel COVERAGE = coverage();

    private Mask() {}

    /** A PNG file of a square drawing. */
    static byte[] of(String name, byte[] svg) {
        SVGDocument drawing = new SVGLoader().load(new ByteArrayInputStream(svg), null, LoaderContext.createDefault());
        if (drawing == null) {
            throw new IllegalArgumentException("The icon '" + name + "' is no drawing that can be read");
        }
        BufferedImage drawn = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        drawing.render(null, pen, new ViewBox(SIDE, SIDE));
        pen.dispose();
        return png(covered(drawn));
    }

    private static BufferedImage covered(BufferedImage drawn) {
        BufferedImage mask = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_BINARY, COVERAGE);
        int most = (1 << BITS) - 1;
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int alpha = drawn.getRGB(x, y) >>> 24;
                mask.getRaster().setSample(x, y, 0, Math.round(alpha * most / 255f));
            }
        }
        return mask;
    }

    private static IndexColorModel coverage() {
        int levels = 1 << BITS;
        byte[] black = new byte[levels];
        byte[] alpha = new byte[levels];
        for (int level = 0; level < levels; level++) {
            alpha[level] = (byte) (level * 255 / (levels - 1));
        }
        return new IndexColorModel(BITS, levels, black, black, black, alpha);
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, "png", out)) {
                throw new IllegalStateException(
                        "This Java writes no PNG files: use a JDK with the module java.desktop");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }
}
