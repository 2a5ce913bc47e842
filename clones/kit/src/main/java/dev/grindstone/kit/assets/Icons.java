package dev.grindstone.kit.assets;

import java.util.Collection;
import java.util.TreeSet;

/**
 * Lucide's icons as style rules. An element with {@code data-icon="archive"} shows the icon as a mask in its current
 * colour, so that any node of a contract can carry one without a child or a class.
 */
final class Icons {

    private static final String FOLDER = "/META-INF/resources/webjars/lucide-static/0.468.0/icons/";

    private Icons() {}

    static String styleSheet(Collection<String> names) {
        StringBuilder css = new StringBuilder("@layer kit {\n");
        for (String name : new TreeSet<>(names)) {
            css.append("[data-icon=\"").append(name).append("\"]{--icon:url(\"data:image/svg+xml,");
            css.append(encoded(name)).append("\")}\n");
        }
        return css.append("}\n").toString();
    }

    private static String encoded(String name) {
        String svg = Resources.text(Icons.class, FOLDER + name + ".svg");
        return svg.substring(svg.indexOf("<svg"))
                .replaceAll("class=\"[^\"]*\"", "")
                .replace("currentColor", "black")
                .replaceAll("\\s+", " ")
                .replace('"', '\'')
                .replace("%", "%25")
                .replace("#", "%23")
                .replace("<", "%3C")
                .replace(">", "%3E")
                .strip();
    }
}
