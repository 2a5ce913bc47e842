package dev.grindstone.mail.wire.imap;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** What comes from the client: the library reads it, and this notes which command it is. */
final class Request extends FilterInputStream {
    private static final int LONGEST_START = 200;

    private final Wording answer;
    private final StringBuilder start = new StringBuilder();
    private boolean isNamed;
    private int last = '\n';

    Request(InputStream in, Wording answer) {
        super(in);
        this.answer = answer;
    }

    /** Forgets the command, for the next one. */
    void next() {
        start.setLength(0);
        isNamed = false;
    }

    /** By what the client knows the command; a star before there is one. */
    String tag() {
        String tag = start.toString().strip().split("\\s", 2)[0];
        return tag.isEmpty() ? "*" : tag;
    }

    /** Passes over what is left of the line. */
    void skipLine() throws IOException {
        while (last != '\n' && last >= 0) {
            read();
        }
    }

    @Override
    public int read() throws IOException {
        last = super.read();
        if (!isNamed && last >= 0) {
            note((char) last);
        }
        return last;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        if (count > 0) {
            last = bytes[offset + count - 1];
        }
        return count;
    }

    private void note(char c) {
        start.append(c);
        String[] words = start.toString().stripLeading().split("[ \\r\\n]", -1);
        isNamed = words.length > 2 || start.length() > LONGEST_START;
        if (isNamed) {
            answer.answers(words.length > 1 ? words[1].toUpperCase(Locale.ROOT) : "");
        }
    }
}
