package dev.grindstone.mail.wire.imap;

import dev.grindstone.mail.wire.imap.Folder.Kind;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/*
 * The library writes a dot between the levels of a folder's name and knows no special uses (RFC 6154); neither can be
 * changed. So the answers to LIST, LSUB and CAPABILITY, and no others, are rewritten on their way out.
 */
/** What goes to the client. */
final class Wording extends FilterOutputStream {
    private static final Pattern FOLDER = Pattern.compile("\\* (LIST|LSUB) \\(([^)]*)\\) \"\\.\" (.*)", Pattern.DOTALL);

    private final String root;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean rewriting;

    Wording(OutputStream client, String brand) {
        super(client);
        this.root = "\"[" + brand + "]/";
    }

    /** Says to which command the next lines answer. */
    void answers(String command) {
        rewriting = command.equals("LIST") || command.equals("LSUB") || command.equals("CAPABILITY");
    }

    @Override
    public synchronized void write(int b) throws IOException {
        if (!rewriting) {
            out.write(b);
            return;
        }
        line.write(b);
        if (b == '\n') {
            out.write(rewritten(line.toString(StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1));
            line.reset();
        }
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        if (rewriting) {
            for (int i = offset; i < offset + length; i++) {
                write(bytes[i]);
            }
        } else {
            out.write(bytes, offset, length);
        }
    }

    private String rewritten(String text) {
        if (text.startsWith("* CAPABILITY ")) {
            return text.replaceFirst("IDLE", "IDLE SPECIAL-USE");
        }
        Matcher folder = FOLDER.matcher(text);
        if (!folder.matches()) {
            return text;
        }
        String name = folder.group(3);
        return "* " + folder.group(1) + " (" + attributes(folder.group(2), name.strip()) + ") \"/\" " + name;
    }

    private String attributes(String given, String name) {
        for (Kind kind : Kind.values()) {
            if (!kind.use().isEmpty() && name.equals(root + kind.title() + "\"") && kind != Kind.ROOT) {
                return "\\HasNoChildren " + kind.use();
            }
        }
        return name.equals(root.substring(0, root.length() - 1) + "\"") ? "\\HasChildren \\Noselect" : given;
    }
}
