package dev.grindstone.kit.assets;

import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Lucide's icons as style rules. An element with {@code data-icon="archive"} shows the icon as a mask in its current
 * colour, so that any node of a contract can carry one without a child or a class.
 *
 * <p>The masks are pictures, not drawings: for each drawing a browser sets up a document with a frame of its own, and with
 * fifty icons on a page that was a third of the work until it is first seen (decision 0016).
 */
final class Icons {

    private static final String FOLDER = "/META-INF/resources/webjars/lucide-static/0.468.0/icons/";

    /** Clones share many; a picture is made once. */
    private static final Map<String, String> RULES = new ConcurrentHashMap<>();

    private Icons() {}

    static String styleSheet(Collection<String> names) {
        return names.stream()
                .distinct()
                .sorted()
                .parallel()
                .map(name -> RULES.computeIfAbsent(name, Icons::rule))
                .collect(Collectors.joining("", "@layer kit {\n", "}\n"));
    }

    private static String rule(String name) {
        byte[] picture = Mask.of(name, Resources.bytes(Icons.class, FOLDER + name + ".svg"));
        return "[data-icon=\"" + name + "\"]{--icon:url(data:image/png;base64,"
                + Base64.getEncoder().encodeToString(picture) + ")}\n";
    }
}
