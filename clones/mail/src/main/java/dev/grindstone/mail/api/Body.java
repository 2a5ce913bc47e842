package dev.grindstone.mail.api;

import dev.grindstone.mail.api.call.Problem;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** The body of a request, unpacked where it was packed. */
final class Body {
    /** The most that is taken, unpacked. */
    static final int MOST_BYTES = 35 * 1024 * 1024;

    private Body() {}

    static byte[] read(InputStream sent, @Nullable String encoding) throws IOException {
        try (InputStream in = "gzip".equalsIgnoreCase(encoding) ? new GZIPInputStream(sent) : sent) {
            byte[] body = in.readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES) {
                throw Problem.tooLarge("Request payload size exceeds the limit: " + MOST_BYTES + " bytes.");
            }
            return body;
        } catch (ZipException | EOFException e) {
            throw Problem.invalid("The body is not gzip, though its Content-Encoding says so");
        }
    }
}
