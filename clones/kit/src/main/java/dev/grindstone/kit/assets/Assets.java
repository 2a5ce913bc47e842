package dev.grindstone.kit.assets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/*
 * One style sheet and one script a clone, so that a fresh browser context (every episode has one) needs few requests.
 * All assets share one address part, the hash of them all: they can be cached for ever, and fonts and pictures can be
 * named relative to the style sheet.
 */
/** All assets of all clones. */
public final class Assets {

    /** The path below which they are served, on every host. */
    public static final String ROOT = "/-/assets/";

    private static final String WEBJARS = "/META-INF/resources/webjars/";
    private static final String FONTS = "roboto-fontface/0.10.0/fonts/";

    /** The fonts of pages, and those that a writer can choose, by their folder in the webjar. */
    private static final Map<String, List<String>> FACES = Map.of(
            "roboto", List.of("Roboto-Regular", "Roboto-RegularItalic", "Roboto-Medium", "Roboto-Bold"),
            "roboto-slab", List.of("Roboto-Slab-Regular", "Roboto-Slab-Bold"),
            "roboto-condensed", List.of("Roboto-Condensed-Regular", "Roboto-Condensed-Bold"));

    private final SortedMap<String, Asset> files = new TreeMap<>();
    private String hash = "";

    private Assets() {}

    /**
     * What a clone contributes.
     *
     * @param anchor a class in its root package; style sheets, scripts and drawings lie there and below
     * @param libraries scripts of webjars that come before its own
     */
    public record Part(String name, Class<?> anchor, Collection<String> icons, List<String> libraries) {}

    /** Gathers the assets of the clones. */
    public static Assets of(Class<?> kitAnchor, Collection<Part> parts) {
        Assets assets = new Assets();
        // WOFF, not WOFF2: it is larger, but a browser, which decodes fonts for each page anew, is done with it sooner.
        FACES.forEach((folder, faces) -> faces.forEach(face -> assets.add(
                "fonts/" + face + ".woff",
                Resources.bytes(Assets.class, WEBJARS + FONTS + folder + "/" + face + ".woff"))));
        assets.add("fonts/Twemoji.woff2", Resources.bytes(Assets.class, "Twemoji.woff2"));
        String kitCss = concatenated(kitAnchor, ".css");
        String kitJs = script(kitAnchor);
        String htmx = htmx();
        for (Part part : parts) {
            List<String> icons = new ArrayList<>(part.icons());
            icons.add("x");
            String css = kitCss + Icons.styleSheet(icons) + concatenated(part.anchor(), ".css");
            assets.add(part.name() + ".css", css.getBytes(StandardCharsets.UTF_8));
            String js = htmx + libraries(part) + kitJs + script(part.anchor());
            assets.add(part.name() + ".js", js.getBytes(StandardCharsets.UTF_8));
            Resources.below(part.anchor(), ".svg")
                    .forEach((path, bytes) -> assets.add(part.name() + "/" + path, bytes));
        }
        assets.hash = assets.digest();
        return assets;
    }

    /** Pages keep nothing: htmx looks for the browser's storage by these names, finds none, and does without. */
    private static String htmx() {
        return "window.htmx = ((sessionStorage, localStorage) => {\n"
                + Resources.text(Assets.class, WEBJARS + "htmx.org/2.0.10/dist/htmx.min.js")
                + ";\nreturn htmx;\n})();\n";
    }

    /** As they are: what they offer is global. */
    private static String libraries(Part part) {
        StringBuilder all = new StringBuilder();
        part.libraries()
                .forEach(path ->
                        all.append(Resources.text(Assets.class, WEBJARS + path)).append("\n;\n"));
        return all.toString();
    }

    private void add(String path, byte[] bytes) {
        files.put(path, Asset.of(path, bytes));
    }

    private static String concatenated(Class<?> anchor, String ending) {
        StringBuilder all = new StringBuilder();
        Resources.below(anchor, ending)
                .forEach((path, bytes) ->
                        all.append(new String(bytes, StandardCharsets.UTF_8)).append('\n'));
        return all.toString();
    }

    /** Each file in a scope of its own: what files share goes through the global {@code grindstone} or DOM events. */
    private static String script(Class<?> anchor) {
        StringBuilder all = new StringBuilder();
        Resources.below(anchor, ".js")
                .forEach((path, bytes) -> all.append("// ")
                        .append(path)
                        .append("\n(() => {\n'use strict';\n")
                        .append(new String(bytes, StandardCharsets.UTF_8))
                        .append("\n})();\n"));
        return all.toString();
    }

    private String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Map.Entry<String, Asset> file : files.entrySet()) {
                digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
                digest.update(file.getValue().bytes());
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JDK lacks SHA-256", e);
        }
    }

    /** The address of an asset, such as {@code mail.css} or {@code mail/shell/mark.svg}. */
    public String url(String path) {
        if (!files.containsKey(path)) {
            throw new IllegalArgumentException("There is no asset '" + path + "'. There are: " + files.keySet());
        }
        return ROOT + hash + "/" + path;
    }

    /** The asset of a request below {@link #ROOT}; a wrong hash finds nothing. */
    public Optional<Asset> find(String requestedHash, String path) {
        return requestedHash.equals(hash) ? Optional.ofNullable(files.get(path)) : Optional.empty();
    }

    /** Whether {@link #url} knows it. */
    public boolean has(String path) {
        return files.containsKey(path);
    }
}
