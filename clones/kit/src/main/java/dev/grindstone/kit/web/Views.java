package dev.grindstone.kit.web;

import dev.grindstone.kit.assets.Assets;
import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

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

    /** A whole page: the layout around a fragment. */
    String page(Shell shell, String template, Object page) {
        Content content = output -> engine.render(template, page, output);
        StringOutput output = new StringOutput(65_536);
        engine.render(LAYOUT, java.util.Map.of("shell", shell, "content", content), output);
        return output.toString();
    }

    Assets assets() {
        return assets;
    }
}
