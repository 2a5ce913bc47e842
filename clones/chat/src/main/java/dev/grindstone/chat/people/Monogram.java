package dev.grindstone.chat.people;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** Initials drawn with strokes of our own, so that the picture does not depend on the machine's fonts. */
final class Monogram {
    /** Letters on a grid of 4 by 6: points of a line, lines parted by semicolons. */
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('A', "0,6 2,0 4,6;0.8,4 3.2,4"),
            Map.entry('B', "0,3 3,3 4,4 4,5 3,6 0,6 0,0 3,0 3.7,0.8 3.7,2.2 3,3"),
            Map.entry('C', "4,1 3,0 1,0 0,1 0,5 1,6 3,6 4,5"),
            Map.entry('D', "0,0 2.4,0 4,1.6 4,4.4 2.4,6 0,6 0,0"),
            Map.entry('E', "4,0 0,0 0,6 4,6;0,3 3,3"),
            Map.entry('F', "4,0 0,0 0,6;0,3 3,3"),
            Map.entry('G', "4,1 3,0 1,0 0,1 0,5 1,6 3,6 4,5 4,3.4 2.4,3.4"),
            Map.entry('H', "0,0 0,6;4,0 4,6;0,3 4,3"),
            Map.entry('I', "2,0 2,6;1,0 3,0;1,6 3,6"),
            Map.entry('J', "3.6,0 3.6,4.8 2.6,6 1.2,6 0.2,4.8"),
            Map.entry('K', "0,0 0,6;4,0 0,3.6;1.4,2.5 4,6"),
            Map.entry('L', "0,0 0,6 4,6"),
            Map.entry('M', "0,6 0,0 2,3.4 4,0 4,6"),
            Map.entry('N', "0,6 0,0 4,6 4,0"),
            Map.entry('O', "1,0 3,0 4,1 4,5 3,6 1,6 0,5 0,1 1,0"),
            Map.entry('P', "0,6 0,0 3,0 4,1 4,2.4 3,3.4 0,3.4"),
            Map.entry('Q', "1,0 3,0 4,1 4,5 3,6 1,6 0,5 0,1 1,0;2.4,4.4 4.2,6.4"),
            Map.entry('R', "0,6 0,0 3,0 4,1 4,2.4 3,3.4 0,3.4;2,3.4 4,6"),
            Map.entry('S', "4,1 3,0 1,0 0,1 0,2 1,3 3,3 4,4 4,5 3,6 1,6 0,5"),
            Map.entry('T', "0,0 4,0;2,0 2,6"),
            Map.entry('U', "0,0 0,5 1,6 3,6 4,5 4,0"),
            Map.entry('V', "0,0 2,6 4,0"),
            Map.entry('W', "0,0 1,6 2,2.6 3,6 4,0"),
            Map.entry('X', "0,0 4,6;4,0 0,6"),
            Map.entry('Y', "0,0 2,3 4,0;2,3 2,6"),
            Map.entry('Z', "0,0 4,0 0,6 4,6"));
    /** For letters of other scripts: a head and shoulders. */
    private static final String OTHER =
            "1.2,0.6 2.8,0.6 3.2,1.6 2.8,2.6 1.2,2.6 0.8,1.6 1.2,0.6;0,6 0.6,4.2 3.4,4.2 4,6";

    private Monogram() {}

    /** The picture as PNG. */
    static byte[] png(String initials, String hue, long facet, int size) {
        BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setColor(Color.decode(hue));
        pen.fillRect(0, 0, size, size);
        pen.transform(AffineTransform.getScaleInstance(size / 16.0, size / 16.0));
        pen.setColor(new Color(255, 255, 255, 26));
        pen.fill(shine((int) Long.remainderUnsigned(facet, 3)));
        pen.setColor(Color.WHITE);
        pen.setStroke(new BasicStroke(0.95f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        String letters = initials.length() > 2 ? initials.substring(0, 2) : initials;
        double left = letters.length() == 2 ? 3.4 : 6;
        for (int i = 0; i < letters.length(); i++) {
            draw(pen, LETTERS.getOrDefault(letters.charAt(i), OTHER), left + i * 5.2);
        }
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return png.toByteArray();
    }

    private static Path2D shine(int kind) {
        Path2D path = new Path2D.Double();
        path.moveTo(0, 0);
        path.lineTo(16, 0);
        path.lineTo(kind == 0 ? 0 : 16, kind == 2 ? 6 : kind == 0 ? 16 : 0);
        path.lineTo(kind == 1 ? 16 : 0, kind == 1 ? 16 : 12);
        path.closePath();
        return path;
    }

    private static void draw(Graphics2D pen, String letter, double left) {
        for (String line : letter.split(";", -1)) {
            Path2D path = new Path2D.Double();
            String[] points = line.split(" ", -1);
            for (int i = 0; i < points.length; i++) {
                String[] at = points[i].split(",", -1);
                double x = left + Double.parseDouble(at[0]);
                double y = 5 + Double.parseDouble(at[1]);
                if (i == 0) {
                    path.moveTo(x, y);
                } else {
                    path.lineTo(x, y);
                }
            }
            pen.draw(path);
        }
    }
}
