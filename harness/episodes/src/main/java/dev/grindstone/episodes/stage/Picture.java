package dev.grindstone.episodes.stage;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A PNG image; two are equal when their bytes are. */
public final class Picture {
    private final byte[] png;

    private Picture(byte[] png) {
        this.png = png;
    }

    /** The picture in these bytes, which are copied. */
    public static Picture of(byte[] png) {
        return new Picture(png.clone());
    }

    /** Its bytes, as a copy. */
    public byte[] bytes() {
        return png.clone();
    }

    /** The SHA-256 of its bytes, {@code sha256:<64 hex digits>}. */
    public String digest() {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(png));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Picture that && Arrays.equals(png, that.png);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(png);
    }

    @Override
    public String toString() {
        return "PNG of " + png.length + " bytes, " + digest();
    }
}
