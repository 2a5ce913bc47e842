package dev.grindstone.mail.attachments;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Draws the pages of PDF files, the same on every machine; drawings are kept by what is in the file, whoever's it is.
 *
 * <p>A file that cannot be read, or asks for a password, has no pages.
 */
final class PdfPages {
    private static final int KEPT = 96;
    private static final int MAX_PAGES = 60;
    private static final int MAX_SIDE = 4_000;

    private final Map<String, byte[]> drawn = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    PdfPages() {
        FontMappers.set(new OneFont());
    }

    /** How many pages can be shown; zero for a file that cannot be read. */
    int count(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file)) {
            return Math.min(document.getNumberOfPages(), MAX_PAGES);
        } catch (IOException | RuntimeException unreadable) {
            return 0;
        }
    }

    /** A page, from 1, as a PNG of that width; empty when there is no such page or it cannot be drawn. */
    synchronized Optional<byte[]> png(byte[] file, int page, int width) {
        String key = digest(file) + "/" + page + "/" + width;
        byte[] known = drawn.get(key);
        if (known == null) {
            known = draw(file, page, width);
            drawn.put(key, known);
        }
        return known.length == 0 ? Optional.empty() : Optional.of(known);
    }

    private static byte[] draw(byte[] file, int page, int width) {
        try (PDDocument document = Loader.loadPDF(file)) {
            if (page < 1 || page > document.getNumberOfPages()) {
                return new byte[0];
            }
            var box = document.getPage(page - 1).getCropBox();
            boolean turned = document.getPage(page - 1).getRotation() % 180 != 0;
            float across = turned ? box.getHeight() : box.getWidth();
            float down = turned ? box.getWidth() : box.getHeight();
            float scale = Math.min(width / across, MAX_SIDE / Math.max(across, down));
            BufferedImage image = new PDFRenderer(document).renderImage(page - 1, scale, ImageType.RGB);
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (IOException | RuntimeException unreadable) {
            return new byte[0];
        }
    }

    private static String digest(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
