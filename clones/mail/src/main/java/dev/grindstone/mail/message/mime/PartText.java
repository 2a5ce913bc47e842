package dev.grindstone.mail.message.mime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.james.mime4j.codec.QuotedPrintableOutputStream;

/** The text of a part, and the form that carries it safely. */
final class PartText {
    private static final int LONGEST_PLAIN_LINE = 900;

    private PartText() {}

    /** The text with its lines ended as they travel, the last one too. */
    static String lines(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace("\n", "\r\n");
        return lines.endsWith("\r\n") ? lines : lines + "\r\n";
    }

    /** {@code 7bit} where nothing needs an encoding, otherwise {@code quoted-printable}. */
    static String encoding(String text) {
        boolean plain = text.chars().allMatch(c -> (c >= ' ' && c <= '~') || c == '\n' || c == '\r' || c == '\t')
                && Arrays.stream(text.split("\n", -1)).allMatch(line -> line.length() <= LONGEST_PLAIN_LINE);
        return plain ? "7bit" : "quoted-printable";
    }

    /** The text as it stands in the source. */
    static String encoded(String lines) {
        if (encoding(lines).equals("7bit")) {
            return lines;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new QuotedPrintableOutputStream(bytes, false)) {
            out.write(lines.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.US_ASCII);
    }
}
