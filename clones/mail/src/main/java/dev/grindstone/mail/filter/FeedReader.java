package dev.grindstone.mail.filter;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads a feed of filters that somebody brings: each one as the arguments of {@code mail.createFilter}. */
final class FeedReader {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int MOST_BYTES = 1_000_000;
    private static final int MOST_FILTERS = 1000;
    private static final Map<String, String> TEXTS = Map.of(
            "from", "from",
            "to", "to",
            "subject", "subject",
            "hasTheWord", "query",
            "doesNotHaveTheWord", "negatedQuery",
            "label", "label",
            "forwardTo", "forward");
    private static final Map<String, String> FLAGS = Map.of(
            "hasAttachment", "hasAttachment",
            "shouldArchive", "skipInbox",
            "shouldMarkAsRead", "markRead",
            "shouldStar", "star",
            "shouldTrash", "trash",
            "shouldNeverSpam", "neverSpam");

    private FeedReader() {}

    /**
     * The filters of a feed, in its order.
     *
     * @throws IllegalArgumentException when it is none, or tries more than a feed may
     */
    static List<Map<String, Object>> read(byte[] xml) {
        if (xml.length > MOST_BYTES) {
            throw new IllegalArgumentException("The file has " + xml.length + " bytes: filters take at most "
                    + MOST_BYTES + ". Export fewer of them at once");
        }
        // Also where it is written with two bytes a letter.
        String plain =
                new String(xml, StandardCharsets.ISO_8859_1).replace("\0", "").toLowerCase(Locale.ROOT);
        if (plain.contains("<!doctype") || plain.contains("<!entity")) {
            throw new IllegalArgumentException(
                    "The file declares a document type or entities, which filters never need: it was not read");
        }
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            try {
                return filters(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException(
                    "The file is no XML that can be read: choose one that \"Export\" made", e);
        }
    }

    private static List<Map<String, Object>> filters(XMLStreamReader reader) throws XMLStreamException {
        List<Map<String, Object>> filters = new ArrayList<>();
        @Nullable Map<String, String> entry = null;
        boolean isFeed = false;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamReader.END_ELEMENT && reader.getLocalName().equals("entry") && entry != null) {
                filters.add(arguments(entry));
                entry = null;
            } else if (event == XMLStreamReader.START_ELEMENT) {
                String name = reader.getLocalName();
                isFeed = isFeed || (name.equals("feed") && ATOM.equals(reader.getNamespaceURI()));
                if (isFeed && name.equals("entry")) {
                    entry = new HashMap<>();
                } else if (name.equals("property") && entry != null) {
                    entry.put(attribute(reader, "name"), attribute(reader, "value"));
                }
            }
            if (filters.size() > MOST_FILTERS) {
                throw new IllegalArgumentException("The file has more than " + MOST_FILTERS + " filters");
            }
        }
        if (!isFeed) {
            throw new IllegalArgumentException("The file holds no filters: choose one that \"Export\" made");
        }
        return filters;
    }

    private static String attribute(XMLStreamReader reader, String name) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private static Map<String, Object> arguments(Map<String, String> properties) {
        Map<String, Object> args = new HashMap<>();
        properties.forEach((name, value) -> {
            String text = TEXTS.get(name);
            String flag = FLAGS.get(name);
            if (text != null) {
                args.put(text, value);
            } else if (flag != null && value.equals("true")) {
                args.put(flag, true);
            }
        });
        if ("true".equals(properties.get("shouldAlwaysMarkAsImportant"))) {
            args.put("importance", "always");
        } else if ("true".equals(properties.get("shouldNeverMarkAsImportant"))) {
            args.put("importance", "never");
        }
        FilterFeed.CATEGORIES.forEach((category, label) -> {
            if (label.equals(properties.get("smartLabelToApply"))) {
                args.put("category", category);
            }
        });
        String size = properties.getOrDefault("size", "");
        if (size.matches("\\d{1,9}")) {
            long unit = switch (properties.getOrDefault("sizeUnit", "s_sb")) {
                case "s_smb" -> 1 << 20;
                case "s_skb" -> 1 << 10;
                default -> 1;
            };
            args.put("size", Long.parseLong(size) * unit);
            args.put("sizeComparison", "s_ss".equals(properties.get("sizeOperator")) ? "smaller" : "larger");
        }
        return args;
    }
}
