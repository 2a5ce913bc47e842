package dev.grindstone.chat.api.canvases;

import dev.grindstone.chat.workspace.ChatException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;

/**
 * The sections of a canvas, which are its paragraphs, headings and list items. A section's id follows from its words and
 * from how many sections before it say the same, so it holds until the section itself is written anew.
 */
final class Sections {
    private static final String PARTS = "h1, h2, h3, p, li, blockquote, pre";

    private final Document page;

    Sections(String html) {
        page = Jsoup.parseBodyFragment(html);
        page.outputSettings(new OutputSettings().prettyPrint(false));
    }

    String html() {
        return page.body().html();
    }

    private List<Element> all() {
        return page.body().select(PARTS);
    }

    /** The ids of all of them, in their order. */
    private List<String> ids() {
        Map<String, Integer> before = new HashMap<>();
        List<String> ids = new ArrayList<>();
        for (Element each : all()) {
            String said = each.tagName() + " " + each.text();
            long z = 0x9E3779B97F4A7C15L;
            for (char letter : (said + "#" + before.merge(said, 1, Integer::sum)).toCharArray()) {
                z = (z ^ letter) * 0xBF58476D1CE4E5B9L;
                z ^= z >>> 29;
            }
            ids.add(String.format("temp:C:%016x", z));
        }
        return ids;
    }

    private Element find(String id) {
        int at = ids().indexOf(id);
        if (at < 0) {
            throw ChatException.of(
                    "canvas_editing_failed",
                    "There is no section '" + id + "' any more: look it up with canvases.sections.lookup");
        }
        return all().get(at);
    }

    /**
     * The ids of the sections that fit.
     *
     * @param types {@code any_header}, {@code h1}, {@code h2} or {@code h3}; none for all sections
     * @param words that stand in them; empty for any
     */
    List<String> lookUp(List<String> types, String words) {
        List<String> found = new ArrayList<>();
        List<String> ids = ids();
        List<Element> all = all();
        for (int i = 0; i < ids.size(); i++) {
            Element each = all.get(i);
            boolean fits = types.isEmpty()
                    || types.contains(each.tagName())
                    || (types.contains("any_header") && each.tagName().matches("h[1-3]"));
            boolean says = each.text().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
            if (fits && says) {
                found.add(ids.get(i));
            }
        }
        return found;
    }

    /**
     * Changes it.
     *
     * @param id of the section; empty for the whole of it
     * @param html in its place, before it, or after it
     */
    void change(String operation, String id, String html) {
        switch (operation) {
            case "insert_at_start" -> page.body().prepend(html);
            case "insert_at_end" -> page.body().append(html);
            case "insert_before" -> outermost(find(id)).before(html);
            case "insert_after" -> outermost(find(id)).after(html);
            case "replace" -> replace(id, html);
            case "delete" -> remove(find(id));
            default ->
                throw ChatException.of(
                        "invalid_arguments",
                        "[ERROR] '" + operation + "' is no operation: insert_at_start, insert_at_end, insert_before,"
                                + " insert_after, replace, delete or rename");
        }
    }

    private void replace(String id, String html) {
        if (id.isEmpty()) {
            page.body().html(html);
            return;
        }
        Element section = find(id);
        if (section.tagName().equals("li")) {
            Element made = Jsoup.parseBodyFragment(html).body();
            section.html(made.children().size() == 1 ? made.child(0).html() : made.text());
        } else {
            section.before(html);
            section.remove();
        }
    }

    private static void remove(Element section) {
        Element list = section.parent();
        section.remove();
        if (list != null && list.tagName().matches("ul|ol") && list.childrenSize() == 0) {
            list.remove();
        }
    }

    /** What is put beside a list's item is put beside the list. */
    private static Element outermost(Element section) {
        Element list = section.parent();
        return section.tagName().equals("li") && list != null ? list : section;
    }
}
