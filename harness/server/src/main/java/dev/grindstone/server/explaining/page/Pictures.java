package dev.grindstone.server.explaining.page;

import dev.grindstone.episodes.recording.RecordedStep;
import dev.grindstone.episodes.recording.StoredRun;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;

/** The screenshots of a run as parts of a page: as they are, or smaller when there are very many. */
final class Pictures {

    private static final long MOST_BYTES = 12L << 20;
    private static final int SMALL_WIDTH = 640;

    private final StoredRun run;
    private final boolean areSmall;

    Pictures(StoredRun run) {
        this.run = run;
        this.areSmall = run.episode().steps().stream()
                        .mapToLong(step ->
                                run.picture(step).map(bytes -> bytes.length).orElse(0))
                        .sum()
                > MOST_BYTES;
    }

    /** The address of a step's picture, which holds all of it; empty when there is none. */
    Optional<String> address(RecordedStep step) {
        return run.picture(step).flatMap(png -> areSmall ? smaller(png) : Optional.of(address("png", png)));
    }

    private static Optional<String> smaller(byte[] png) {
        try {
            BufferedImage whole = ImageIO.read(new ByteArrayInputStream(png));
            if (whole == null || whole.getWidth() <= SMALL_WIDTH) {
                return whole == null ? Optional.empty() : Optional.of(address("png", png));
            }
            int height = Math.max(1, whole.getHeight() * SMALL_WIDTH / whole.getWidth());
            BufferedImage small = new BufferedImage(SMALL_WIDTH, height, BufferedImage.TYPE_INT_RGB);
            Graphics2D canvas = small.createGraphics();
            canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            canvas.drawImage(whole, 0, 0, SMALL_WIDTH, height, null);
            canvas.dispose();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(small, "jpg", bytes);
            return Optional.of(address("jpeg", bytes.toByteArray()));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static String address(String kind, byte[] bytes) {
        return "data:image/" + kind + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
