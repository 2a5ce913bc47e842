package dev.grindstone.mail.message.mime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.stream.Field;
import org.jspecify.annotations.Nullable;

/** Collects what a tree of parts holds: the words in both forms, and the files. */
final class BodyParts {
    private static final int MAX_NAME = 180;
    private static final int DEEPEST = 50;
    private static final int MAX_TYPE = 100;

    private final List<String> texts = new ArrayList<>();
    private final List<String> htmls = new ArrayList<>();
    private final List<Map<String, Object>> files = new ArrayList<>();
    private final Map<String, String> nameByContentId = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    void add(Entity entity) throws IOException {
        add(entity, 0);
    }

    private void add(Entity entity, int depth) throws IOException {
        Body body = entity.getBody();
        if (body instanceof Multipart many) {
            for (Entity part : depth < DEEPEST ? many.getBodyParts() : List.<Entity>of()) {
                add(part, depth + 1);
            }
        } else if (body instanceof Message message) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new DefaultMessageWriter().writeMessage(message, bytes);
            addFile(entity, "message/rfc822", bytes.toByteArray());
        } else if (body instanceof SingleBody single) {
            addSingle(entity, single);
        }
    }

    private void addSingle(Entity entity, SingleBody body) throws IOException {
        byte[] bytes;
        try (InputStream in = body.getInputStream()) {
            bytes = in.readAllBytes();
        }
        String type = entity.getMimeType() == null ? "text/plain" : entity.getMimeType();
        boolean isFile = "attachment".equalsIgnoreCase(entity.getDispositionType()) || entity.getFilename() != null;
        if (!isFile && type.equals("text/plain")) {
            texts.add(words(bytes, entity));
        } else if (!isFile && type.equals("text/html")) {
            htmls.add(words(bytes, entity));
        } else {
            addFile(entity, type, bytes);
        }
    }

    private static String words(byte[] bytes, Entity entity) {
        return Charsets.text(bytes, charset(entity)).replace("\r\n", "\n").stripTrailing();
    }

    /** What the part itself says: the library would put its own guess in the place of a name that it does not know. */
    private static @Nullable String charset(Entity entity) {
        Field type = entity.getHeader() == null ? null : entity.getHeader().getField("Content-Type");
        if (type == null || !type.getBody().toLowerCase(Locale.ROOT).contains("charset")) {
            return null;
        }
        return type.getBody().replaceFirst("(?is).*charset\\s*=\\s*\"?([^\"\\s;]*).*", "$1");
    }

    private void addFile(Entity entity, String type, byte[] bytes) {
        String name = unused(name(entity, type));
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("name", name);
        file.put("type", type.length() > MAX_TYPE ? "application/octet-stream" : type);
        file.put("bytes", bytes);
        files.add(file);
        Field id = entity.getHeader() == null ? null : entity.getHeader().getField("Content-ID");
        if (id != null) {
            nameByContentId.put(id.getBody().strip().replaceAll("^<|>$", ""), name);
        }
    }

    private static String name(Entity entity, String type) {
        String given = entity.getFilename();
        if (given == null) {
            Field content =
                    entity.getHeader() == null ? null : entity.getHeader().getField("Content-Type");
            String body = content == null ? "" : content.getBody();
            given = body.matches("(?is).*\\bname=.*")
                    ? body.replaceFirst("(?is).*\\bname=\"?([^\";]*).*", "$1")
                    : type.equals("message/rfc822") ? "forwarded message.eml" : "noname";
        }
        String name =
                MimeReader.decode(given).replaceAll("[\\p{Cntrl}/\\\\]", "_").strip();
        return name.isEmpty() ? "noname" : name.length() > MAX_NAME ? name.substring(name.length() - MAX_NAME) : name;
    }

    /** Two files of one message have two names, since a body names its images by them. */
    private String unused(String name) {
        String free = name;
        for (int i = 1; !names.add(free); i++) {
            int dot = name.lastIndexOf('.');
            String tail = " (" + i + ")";
            free = dot > 0 ? name.substring(0, dot) + tail + name.substring(dot) : name + tail;
        }
        return free;
    }

    @Nullable
    String text() {
        return texts.isEmpty() ? (htmls.isEmpty() ? "" : null) : String.join("\n", texts);
    }

    /** The HTML, with each image of the message's own under the name of its file. */
    @Nullable
    String html() {
        if (htmls.isEmpty()) {
            return null;
        }
        String html = String.join("\n", htmls);
        for (Map.Entry<String, String> image : nameByContentId.entrySet()) {
            html = html.replace("cid:" + image.getKey(), "cid:" + image.getValue());
        }
        return html;
    }

    List<Map<String, Object>> files() {
        return files;
    }
}
