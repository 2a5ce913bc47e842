package dev.grindstone.server.mcp;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Texts in headers: as they are, or in base 64 between two marks where a header could not carry them. */
final class HeaderText {

    private static final String BEFORE = "=?base64?";
    private static final String BEHIND = "?=";

    private HeaderText() {}

    /** The text that a header carries; null when it cannot be read. */
    static @Nullable String decode(String header) {
        if (!header.startsWith(BEFORE) || !header.endsWith(BEHIND) || header.length() < BEFORE.length() + 2) {
            return header;
        }
        try {
            byte[] bytes =
                    Base64.getDecoder().decode(header.substring(BEFORE.length(), header.length() - BEHIND.length()));
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException malformed) {
            return null;
        }
    }
}
