package dev.grindstone.server.explaining.page;

import dev.grindstone.kit.assets.Assets;
import dev.grindstone.kit.assets.Resources;
import java.util.Base64;

/** The font of pages that are one file: it is in the style sheet, so that the page looks the same everywhere. */
public final class PageFonts {

    private static final String FONT = "/META-INF/resources/webjars/roboto-fontface/0.10.0/fonts/roboto/Roboto-";

    private PageFonts() {}

    /** The rules of the style sheet. */
    public static String css() {
        return font("Regular", 400) + font("Medium", 500) + font("Bold", 700);
    }

    private static String font(String weight, int number) {
        String bytes = Base64.getEncoder().encodeToString(Resources.bytes(Assets.class, FONT + weight + ".woff2"));
        return "@font-face { font-family: Roboto; font-weight: " + number + "; src: url(data:font/woff2;base64," + bytes
                + ") format('woff2'); }\n";
    }
}
