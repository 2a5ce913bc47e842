package dev.grindstone.mail.compose;

import dev.grindstone.mail.message.Attachment;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Pictures in a text being edited. The page must not ask the outside world for any, but the message keeps their
 * addresses; and what hangs on the draft itself is named by {@code cid} in the message, by its address in the page.
 */
final class Pictures {
    private static final String STAND_IN = "image?url=";
    private static final String OWN = "view/att?view=att&attid=0.";

    private Pictures() {}

    /** Where the page finds a file of a draft, counted from 1. */
    static String address(long draft, int number) {
        return OWN + number + "&disp=inline&permmsgid=msg-f:" + draft;
    }

    /** How the message names a file of its own. */
    static String reference(String name) {
        return "cid:" + name;
    }

    /** The HTML with addresses that this origin serves. */
    static String show(String html, List<Attachment> files) {
        Document document = parsed(html);
        for (Element image : document.select("img[src]")) {
            String source = image.attr("src");
            for (int i = 0; i < files.size(); i++) {
                if (source.equals(reference(files.get(i).name()))) {
                    image.attr("src", address(files.get(i).messageId(), i + 1));
                    image.attr("data-cid", files.get(i).name());
                }
            }
            if (source.startsWith("http")) {
                image.attr("src", STAND_IN + URLEncoder.encode(source, StandardCharsets.UTF_8));
            }
        }
        return document.body().html();
    }

    /** The HTML as the message keeps it. */
    static String keep(String html) {
        Document document = parsed(html);
        for (Element image : document.select("img[src]")) {
            String source = image.attr("src");
            if (image.hasAttr("data-cid")) {
                image.attr("src", reference(image.attr("data-cid"))).removeAttr("data-cid");
            } else if (source.startsWith(STAND_IN)) {
                image.attr("src", URLDecoder.decode(source.substring(STAND_IN.length()), StandardCharsets.UTF_8));
            }
        }
        return document.body().html();
    }

    private static Document parsed(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        return document;
    }
}
