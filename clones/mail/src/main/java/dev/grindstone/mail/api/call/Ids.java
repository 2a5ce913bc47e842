package dev.grindstone.mail.api.call;

import dev.grindstone.mail.message.ThreadToken;

/** The ids that the API shows: 16 hexadecimal digits for messages and conversations. */
public final class Ids {
    private Ids() {}

    /** The number that an id means. */
    public static long parse(String id) {
        if (!id.matches("[0-9a-fA-F]{1,16}")) {
            throw Problem.invalid("Invalid id value");
        }
        return Long.parseUnsignedLong(id, 16);
    }

    /** The id of a number. */
    public static String of(long id) {
        return ThreadToken.hex(id);
    }
}
