package dev.grindstone.mail.message.mime;

import dev.grindstone.mail.message.Address;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Header;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.message.BasicBodyFactory;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;

/** Reads the source of a message; what is broken in it is read as well as can be, and nothing is refused. */
public final class MimeReader {
    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]+>");

    private final Message message;

    private MimeReader(Message message) {
        this.message = message;
    }

    /** What a source says. */
    public static Incoming read(byte[] source) {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
        builder.setDecodeMonitor(DecodeMonitor.SILENT);
        builder.setBodyFactory(new BasicBodyFactory(true));
        try {
            return new MimeReader(builder.parseMessage(new ByteArrayInputStream(source))).incoming();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Incoming incoming() throws IOException {
        BodyParts parts = new BodyParts();
        parts.add(message);
        List<Address> from = addresses("From");
        List<Address> answersTo = addresses("Reply-To");
        List<String> references = new ArrayList<>(ids("References"));
        ids("In-Reply-To").stream().filter(id -> !references.contains(id)).forEach(references::add);
        List<String> own = ids("Message-ID");
        String listId = header("List-Id");
        return new Incoming(
                from.isEmpty() ? null : from.get(0),
                addresses("To"),
                addresses("Cc"),
                addresses("Bcc"),
                header("Subject"),
                parts.text(),
                parts.html(),
                date(),
                own.isEmpty() ? null : own.get(0),
                references,
                listId.isEmpty() ? null : listId,
                answersTo.isEmpty() ? null : answersTo.get(0),
                parts.files());
    }

    private @Nullable Instant date() {
        Date date = message.getDate();
        return date == null ? null : date.toInstant();
    }

    private List<String> ids(String name) {
        List<String> ids = new ArrayList<>();
        Matcher matcher = MESSAGE_ID.matcher(raw(name));
        while (matcher.find()) {
            ids.add(matcher.group());
        }
        return ids;
    }

    private List<Address> addresses(String name) {
        List<Address> addresses = new ArrayList<>();
        String raw = raw(name);
        if (raw.isBlank()) {
            return addresses;
        }
        for (Mailbox mailbox :
                LenientAddressParser.DEFAULT.parseAddressList(raw).flatten()) {
            String shown = mailbox.getName();
            addresses.add(new Address(shown == null ? "" : decode(shown).strip(), mailbox.getAddress()));
        }
        return addresses;
    }

    private String header(String name) {
        return decode(raw(name)).replaceAll("[\\r\\n\\t]+", " ").strip();
    }

    /** The value of a header as it was sent, on one line. */
    private String raw(String name) {
        Header head = message.getHeader();
        Field field = head == null ? null : head.getField(name);
        if (field == null) {
            return "";
        }
        byte[] bytes = field.getRaw() == null
                ? field.getBody().getBytes(StandardCharsets.UTF_8)
                : field.getRaw().toByteArray();
        String line = Charsets.text(bytes, null);
        return line.substring(line.indexOf(':') + 1)
                .replaceAll("\\r?\\n[ \\t]+", " ")
                .strip();
    }

    static String decode(String value) {
        return DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT);
    }
}
