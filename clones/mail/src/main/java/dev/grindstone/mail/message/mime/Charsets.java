package dev.grindstone.mail.message.mime;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads bytes as text, also where nobody says which letters they are, or says it wrongly. */
final class Charsets {
    private Charsets() {}

    /** The text in the named character set; without one that is known, UTF-8 if it can be that, else western letters. */
    static String text(byte[] bytes, @Nullable String name) {
        if (name != null && !name.equalsIgnoreCase("us-ascii")) {
            try {
                return new String(bytes, Charset.forName(name));
            } catch (IllegalArgumentException unknown) {
                return guessed(bytes);
            }
        }
        return guessed(bytes);
    }

    private static String guessed(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
