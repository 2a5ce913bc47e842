package dev.grindstone.shop.store;

import dev.grindstone.shop.catalog.Card;
import dev.grindstone.shop.catalog.Node;
import dev.grindstone.shop.catalog.Slug;
import dev.grindstone.shop.frame.Frame;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A brand's store.
 *
 * @param shelves what it has, by department
 * @param open the department that is shown alone; null for all
 */
record StorePage(
        Frame frame,
        String name,
        List<Node> departments,
        @Nullable Node open,
        List<Shelf> shelves) {

    /** What it has in one department, what sells best first. */
    record Shelf(Node department, List<Card> cards) {}

    /** Its address. */
    String path() {
        return "/stores/" + Slug.of(name);
    }

    String path(Node department) {
        return path() + "/page/" + department.alias();
    }

    /** Everything of the brand, as results that can be narrowed and ordered. */
    String results() {
        return "/s?rh=p_89%3A" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }
}
