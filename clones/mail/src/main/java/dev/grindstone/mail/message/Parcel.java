package dev.grindstone.mail.message;

import dev.grindstone.mail.message.mark.Offer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A message on its way into a mailbox, with the bytes of the files that hang on it. */
public record Parcel(Message message, Map<Attachment, byte[]> files) {
    /** Keeps words of different parts from standing side by side. */
    private static final String END = "| ";

    /** What the index knows messages by that tell of an order or a parcel. */
    public static final String PURCHASE = "k:purchase";

    /** What the index knows messages by on which files hang. */
    public static final String FILES = "k:files";

    private static final long LARGEST = 1L << 40;

    /** Keeps the files in their order. */
    public Parcel {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /** The words by which a search finds the message. */
    String words() {
        return words(message, files.keySet());
    }

    /** The words by which a search finds a message with these files: all of them, then those of each part, tagged. */
    static String words(Message message, Set<Attachment> files) {
        StringBuilder words = new StringBuilder(" ");
        part(words, message.subject());
        part(words, message.from().header());
        message.recipients().forEach(address -> part(words, address.header()));
        part(words, message.text());
        files.forEach(file -> part(words, file.name()));
        tag(words, "s:", message.subject());
        people(words, "f:", List.of(message.from()));
        people(words, "t:", message.to());
        people(words, "c:", message.cc());
        people(words, "b:", message.bcc());
        String list = message.listId();
        tag(words, "l:", list == null ? "" : list);
        if (Offer.of(message.html()).isPresent()) {
            words.append(PURCHASE).append(' ');
        }
        if (!files.isEmpty()) {
            words.append(FILES).append(' ');
        }
        long size = message.text().length()
                + files.stream().mapToLong(Attachment::sizeBytes).sum();
        return words.append("z:").append(sizeClass(size)).append(' ').toString();
    }

    /** The class of messages of about that size; it grows with the size, eight classes from one size to its double. */
    public static int sizeClass(long bytes) {
        long size = Math.max(1, Math.min(bytes, LARGEST));
        int bits = 63 - Long.numberOfLeadingZeros(size);
        return bits * 8 + (int) ((size << 3 >>> bits) & 7);
    }

    private static void part(StringBuilder words, String text) {
        words.append(Words.plain(text).substring(1)).append(END);
    }

    private static void people(StringBuilder words, String tag, List<Address> people) {
        for (Address person : people) {
            tag(words, tag, person.header());
            words.append(tag)
                    .append('@')
                    .append(person.email().toLowerCase(Locale.ROOT).replace(' ', '_'))
                    .append(' ');
        }
    }

    private static void tag(StringBuilder words, String tag, String text) {
        for (String word : Words.plain(text).strip().split(" ", -1)) {
            if (!word.isEmpty()) {
                words.append(tag).append(word).append(' ');
            }
        }
    }
}
