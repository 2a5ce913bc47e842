package dev.grindstone.mail.eml;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.Command;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.mail.message.MessageQueries;
import dev.grindstone.mail.message.mime.ImportArguments;
import dev.grindstone.mail.message.mime.Incoming;
import dev.grindstone.mail.message.mime.MimeReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * {@code mail.importEml}: takes in the message of a file, at the date it bears; the result is its id.
 *
 * <p>Arguments: {@code name} (the file's, for errors), {@code bytes} (its content, or that as text), {@code read}
 * (false when absent), {@code labels} (names, made when missing).
 */
public final class ImportEml implements Command {
    /** The greatest file that is taken. */
    static final int MOST_BYTES = 25 * 1024 * 1024;

    private static final int START = 64 * 1024;
    private static final Pattern HEADER = Pattern.compile("(?:^|[\\r\\n])[A-Za-z][A-Za-z0-9-]*[ \\t]*:");

    private static final Pattern BINARY = Pattern.compile("[\\x00-\\x08\\x0e-\\x1a]");

    private ImportEml() {}

    /** Adds {@code mail.importEml}. */
    public static void addTo(CommandRegistry commands) {
        commands.add("mail.importEml", new ImportEml());
    }

    @Override
    public Object run(World world, Person by, Args args) {
        String name = args.text("name", "message.eml");
        Object given = args.raw("bytes");
        byte[] bytes = given instanceof byte[] raw ? raw : args.text("bytes").getBytes(StandardCharsets.UTF_8);
        Incoming message = read(name, bytes);
        Map<String, Object> wanted =
                new HashMap<>(ImportArguments.of(message, new MessageQueries(world.db("mail"), by.id()), world.now()));
        wanted.put("read", args.flag("read", false));
        wanted.put("labels", args.texts("labels"));
        return Objects.requireNonNull(world.run("mail.import", by, wanted), "mail.import gives an id");
    }

    private static Incoming read(String name, byte[] bytes) {
        if (bytes.length == 0) {
            throw new IllegalArgumentException("'" + name + "' is empty");
        }
        if (bytes.length > MOST_BYTES) {
            throw new IllegalArgumentException("'" + name + "' is larger than 25 MB");
        }
        String start = start(bytes);
        if (!HEADER.matcher(start).find() && BINARY.matcher(start).find()) {
            throw new IllegalArgumentException("'" + name + "' is not a mail message: it is no text");
        }
        try {
            return MimeReader.read(bytes);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("'" + name + "' cannot be read as a message: " + e.getMessage(), e);
        }
    }

    private static String start(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, START), StandardCharsets.ISO_8859_1);
    }
}
