package dev.grindstone.mail.wire.imap;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/*
 * The library takes no closing bracket in a name without quotes, though IMAP allows it and programs send it. So the first
 * line of every command is read ahead, and such names get quotes. What follows it, a message to append or the end of
 * waiting, goes through untouched.
 */
/** What comes from the client, command by command. */
final class Request extends FilterInputStream {
    private static final int LONGEST = 1 << 20;

    private final Wording answer;
    private final Pattern bareName;
    private static final Pattern UNDATED = Pattern.compile(
            "(?is)(\\S+ APPEND (?:\"(?:\\\\.|[^\"\\\\])*\"|[^\\s\"{]+)(?: \\([^)]*\\))?) (\\{\\d+\\+?}\\r?\\n)");
    private byte[] line = {};
    private int next;
    private boolean isFresh = true;
    private int last = '\n';

    Request(InputStream in, Wording answer, String brand) {
        super(in);
        this.answer = answer;
        // A quoted text is passed over as a whole.
        this.bareName = Pattern.compile(
                "(\"(?:\\\\.|[^\"\\\\])*\")|(?<= )(" + Pattern.quote("[" + brand + "]") + "[^\\s\"(){]*)",
                Pattern.CASE_INSENSITIVE);
    }

    /** Forgets the command, for the next one. */
    void next() {
        isFresh = true;
    }

    /** By what the client knows the command; a star before there is one. */
    String tag() {
        return line.length == 0 ? "*" : words()[0];
    }

    /** Passes over what is left of the line. */
    void skipLine() throws IOException {
        while (last != '\n' && last >= 0) {
            read();
        }
    }

    @Override
    public int read() throws IOException {
        if (isFresh) {
            readLine();
        }
        last = next < line.length ? line[next++] & 0xff : super.read();
        return last;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = 0;
        if (next < line.length || isFresh) {
            int first = read();
            if (first < 0) {
                return -1;
            }
            bytes[offset] = (byte) first;
            count = 1;
            while (count < length && next < line.length) {
                bytes[offset + count++] = line[next++];
            }
        } else {
            count = super.read(bytes, offset, length);
        }
        last = count > 0 ? bytes[offset + count - 1] : last;
        return count;
    }

    private void readLine() throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        int b = super.read();
        while (b >= 0) {
            read.write(b);
            if (b == '\n' || read.size() >= LONGEST) {
                break;
            }
            b = super.read();
        }
        String text = read.toString(StandardCharsets.ISO_8859_1);
        line = bareName.matcher(text)
                .replaceAll(name ->
                        Matcher.quoteReplacement(name.group(1) == null ? "\"" + name.group(2) + "\"" : name.group()))
                .transform(Request::dated)
                .getBytes(StandardCharsets.ISO_8859_1);
        next = 0;
        isFresh = false;
        answer.answers(words().length > 1 ? words()[1].toUpperCase(Locale.ROOT) : "");
    }

    /** The library takes a message without a date for one of the machine's present, so it gets one that means none. */
    private static String dated(String command) {
        Matcher append = UNDATED.matcher(command);
        return append.matches() ? append.group(1) + " \"01-Jan-1970 00:00:00 +0000\" " + append.group(2) : command;
    }

    private String[] words() {
        int shown = Math.min(line.length, 200);
        return new String(Arrays.copyOf(line, shown), StandardCharsets.ISO_8859_1)
                .strip()
                .split("\\s+");
    }
}
