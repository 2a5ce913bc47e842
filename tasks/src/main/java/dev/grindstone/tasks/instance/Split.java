package dev.grindstone.tasks.instance;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Locale;

/**
 * What an instance is for: eight in ten are to learn from, one to choose by, one to test with. Instances that have
 * something to find out in common are all for the same, whatever their seed; see decision 0011.
 */
public enum Split {
    TRAIN,
    VALIDATION,
    TEST;

    private static final int PARTS = 10;

    /** The split of what there is to find out in an instance of a task, as texts in any order. */
    static Split of(String task, Collection<String> toFindOut) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(entry(task));
            toFindOut.stream().sorted().forEach(text -> digest.update(entry(text)));
            long lot = Long.remainderUnsigned(ByteBuffer.wrap(digest.digest()).getLong(), PARTS);
            return lot < PARTS - 2 ? TRAIN : lot < PARTS - 1 ? VALIDATION : TEST;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    private static byte[] entry(String text) {
        return (text.length() + ":" + text).getBytes(StandardCharsets.UTF_8);
    }

    /** As it is written in commands and answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
