package dev.grindstone.kit.web;

import dev.grindstone.kit.assets.Assets;
import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;

/** Renders the precompiled templates that lie beside the Java. */
public final class Views {

    private static final String LAYOUT = "kit/web/layout.jte";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dev.grindstone");
    private final Assets assets;

    public Views(Assets assets) {
        this.assets = assets;
    }

    /** A fragment: a template with one parameter, {@code page}. */
    public String fragment(String template, Object page) {
        StringOutput output = new StringOutput(16_384);
        engine.render(template, page, output);
        return output.toString();
    }

    /** The same, in UTF-8, for an answer of its own: a text of 200 KB is not made, nor copied, for that. */
    byte[] answer(String template, Object page) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template, page, output);
        return output.toByteArray();
    }

    /** A whole page in UTF-8: the layout around a fragment. */
    byte[] page(Shell shell, String template, Object page) {
        Content content = output -> engine.render(template, page, output);
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(LAYOUT, Map.of("shell", shell, "content", content), output);
        return output.toByteArray();
    }

    Assets assets() {
        return assets;
    }
}
