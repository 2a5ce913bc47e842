package dev.grindstone.shop.street;

import static dev.grindstone.shop.db.Tables.PRODUCT;

import dev.grindstone.shop.catalog.Nodes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;

/** Where the goods of the street stand; departments without any are left out. */
public final class Categories {
    private final List<Category> all;

    /** Reads them. */
    public Categories(DSLContext db, Nodes nodes) {
        Set<Long> used = db.selectDistinct(PRODUCT.NODE_ID)
                .from(PRODUCT)
                .where(PRODUCT.LISTING.isNotNull())
                .fetchSet(PRODUCT.NODE_ID);
        all = nodes.departments().stream()
                .filter(node -> nodes.within(node).stream().anyMatch(used::contains))
                .map(node -> new Category(
                        node,
                        Category.slug(node.name()),
                        nodes.below(node).stream()
                                .filter(part -> used.contains(part.id()))
                                .toList()))
                .toList();
    }

    /** All, in the order of departments. */
    public List<Category> all() {
        return all;
    }

    /** The one with that name in addresses. */
    public Optional<Category> bySlug(String slug) {
        return all.stream().filter(each -> each.slug().equals(slug)).findFirst();
    }

    /** The one a node belongs to. */
    public Optional<Category> of(long node) {
        return all.stream()
                .filter(each ->
                        each.node().id() == node || each.parts().stream().anyMatch(part -> part.id() == node))
                .findFirst();
    }
}
