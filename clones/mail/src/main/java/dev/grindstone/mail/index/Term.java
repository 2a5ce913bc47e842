package dev.grindstone.mail.index;

import java.util.regex.Pattern;

/**
 * A word as the index knows it.
 *
 * <p>Plain words stand for themselves; {@code f:anna} is a word of the sender, {@code s:} of the subject, {@code t:},
 * {@code c:}, {@code b:} of a recipient, {@code l:} of the list, and {@code f:@ann@x.example} a whole address.
 */
final class Term {
    /** Rows of one term stand side by side: above the number of their segment lies the hash of the term. */
    static final long SEGMENTS = 1 << 20;

    private static final int LONGEST = 60;
    private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,5}");

    private Term() {}

    /** The term that a word of a message belongs to: its stem, behind the same tag. */
    static String of(String word) {
        int tag = tag(word);
        String bare = word.substring(tag);
        String term = bare.startsWith("@") ? word : word.substring(0, tag) + Stem.of(bare);
        return term.length() > LONGEST ? term.substring(0, LONGEST) : term;
    }

    /** Which ending the word has beyond its term, see {@link Stem#ending}. */
    static int ending(String word) {
        String bare = word.substring(tag(word));
        return bare.startsWith("@") ? 0 : Stem.ending(bare);
    }

    private static int tag(String word) {
        return word.length() > 1 && word.charAt(1) == ':' && word.charAt(0) >= 'a' && word.charAt(0) <= 'z' ? 2 : 0;
    }

    /** The key of the term's first row; tagged numbers stand beside their neighbours. */
    static long key(String term) {
        int tag = tag(term);
        return tag > 0 && NUMBER.matcher(term).region(tag, term.length()).matches()
                ? (hash(term.substring(0, tag)) + Integer.parseInt(term, tag, term.length(), 10)) * SEGMENTS
                : hash(term) * SEGMENTS;
    }

    private static long hash(String term) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < term.length(); i++) {
            hash = (hash ^ term.charAt(i)) * 0x100000001b3L;
        }
        // Leaves room for the segments and for numbers above it.
        return hash >>> 22;
    }
}
