package dev.grindstone.mail.compose;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Pictures of the outside world in a text being edited: the page must not ask for them, but the message keeps them. */
final class ForeignImages {
    private static final String STAND_IN = "image?url=";

    private ForeignImages() {}

    /** The HTML with stand-ins that this origin serves. */
    static String hide(String html) {
        Document document = parsed(html);
        for (Element image : document.select("img[src^=http]")) {
            image.attr("src", STAND_IN + URLEncoder.encode(image.attr("src"), StandardCharsets.UTF_8));
        }
        return document.body().html();
    }

    /** The HTML with the addresses that {@link #hide} put away. */
    static String restore(String html) {
        Document document = parsed(html);
        for (Element image : document.getElementsByAttributeValueStarting("src", STAND_IN)) {
            String hidden = image.attr("src").substring(STAND_IN.length());
            image.attr("src", URLDecoder.decode(hidden, StandardCharsets.UTF_8));
        }
        return document.body().html();
    }

    private static Document parsed(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        return document;
    }
}
