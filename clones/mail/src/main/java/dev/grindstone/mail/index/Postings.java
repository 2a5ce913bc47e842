package dev.grindstone.mail.index;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;

/**
 * Who holds a term, and where: for each message its id, how often, and the places among its words with the ending the
 * term has there. All numbers are differences to the one before, seven bits a byte.
 */
final class Postings {
    private static final int ENDING_BITS = 2;

    /** What is told of one message. */
    @FunctionalInterface
    interface Reader {
        /** The ascending places of a message, see {@link Postings#at} and {@link Postings#ending}. */
        void read(long message, int[] places);
    }

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(16);
    private long last;

    /** Adds a message, whose id is greater than those of all before it. */
    void add(long message, int[] places) {
        write(message - last);
        last = message;
        write(places.length);
        int before = 0;
        for (int place : places) {
            write(place - before);
            before = place;
        }
    }

    private void write(long number) {
        long rest = number;
        while (rest > 127) {
            bytes.write((int) ((rest & 127) | 128));
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    /** A place: the number of the word, and which ending of {@link Stem#ending} it has. */
    static int place(int at, int ending) {
        return at << ENDING_BITS | ending;
    }

    static int at(int place) {
        return place >>> ENDING_BITS;
    }

    static int ending(int place) {
        return place & ((1 << ENDING_BITS) - 1);
    }

    /** The messages of several segments, without their places. */
    static Ids messages(List<byte[]> segments) {
        long[] messages = new long[64];
        int count = 0;
        for (byte[] bytes : segments) {
            Cursor cursor = new Cursor(bytes);
            while (cursor.hasMore()) {
                if (count == messages.length) {
                    messages = Arrays.copyOf(messages, 2 * count);
                }
                messages[count++] = cursor.nextMessage();
                cursor.skipPlaces();
            }
        }
        return Ids.of(Arrays.copyOf(messages, count));
    }

    /** The places in those of the messages that are asked for. */
    static void read(byte[] bytes, Ids messages, Reader reader) {
        Cursor cursor = new Cursor(bytes);
        while (cursor.hasMore()) {
            long message = cursor.nextMessage();
            if (messages.contains(message)) {
                reader.read(message, cursor.places());
            } else {
                cursor.skipPlaces();
            }
        }
    }

    private static final class Cursor {
        private final byte[] bytes;
        private int next;
        private long message;

        Cursor(byte[] bytes) {
            this.bytes = bytes;
        }

        boolean hasMore() {
            return next < bytes.length;
        }

        long nextMessage() {
            message += number();
            return message;
        }

        int[] places() {
            int[] places = new int[(int) number()];
            int before = 0;
            for (int i = 0; i < places.length; i++) {
                before += (int) number();
                places[i] = before;
            }
            return places;
        }

        void skipPlaces() {
            for (long left = number(); left > 0; left--) {
                byte part;
                do {
                    part = bytes[next++];
                } while (part < 0);
            }
        }

        private long number() {
            long number = 0;
            int shift = 0;
            while (bytes[next] < 0) {
                number |= (bytes[next++] & 127L) << shift;
                shift += 7;
            }
            return number | (long) bytes[next++] << shift;
        }
    }
}
