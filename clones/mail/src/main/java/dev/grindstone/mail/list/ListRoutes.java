package dev.grindstone.mail.list;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.mail.mailbox.Brand;
import dev.grindstone.mail.mailbox.Counts;
import dev.grindstone.mail.mailbox.Owner;
import dev.grindstone.mail.mailbox.Preferences;
import dev.grindstone.mail.mailbox.View;
import dev.grindstone.mail.mailbox.Views;
import dev.grindstone.mail.mailbox.section.Section;
import dev.grindstone.mail.mailbox.section.Sections;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fragment that shows a list of conversations. */
public final class ListRoutes {
    /** Lists whose titles and tabs tell how many conversations wait. */
    private static final Set<String> COUNTED = Set.of("inbox", "category", "spam", "drafts");

    private static final String TEMPLATE = "mail/list/list.jte";

    private final Views views;
    private final Brand brand;
    private final Invitations invitations;

    /** Tells which messages ask their reader for an answer. */
    public interface Invitations {
        /** What was answered so far, by message; an empty text where nothing was. */
        Map<Long, String> among(Visit visit, Collection<Long> messages);
    }

    public ListRoutes(Views views, Brand brand, Invitations invitations) {
        this.views = views;
        this.brand = brand;
        this.invitations = invitations;
    }

    /** Adds {@code /mail/u/0/view?at=<route>}. */
    public void addTo(Routes routes) {
        routes.get("/mail/u/0/view", this::view);
    }

    private void view(Visit visit) {
        String at = visit.http().queryParam("at");
        visit.render(TEMPLATE, list(visit, View.parse(at == null ? "" : at)));
    }

    /** The first page of the inbox. */
    public String inbox(Visit visit) {
        return visit.fragment(TEMPLATE, list(visit, View.parse("inbox")));
    }

    private ListPage list(Visit visit, View view) {
        Owner owner = Owner.of(visit.world(), visit.person());
        Preferences chosen = Preferences.of(visit.db(), owner.id());
        ListQueries queries =
                new ListQueries(visit.db(), owner, views, chosen, messages -> invitations.among(visit, messages));
        Layout layout = Layout.of(chosen);
        Counts counts = COUNTED.contains(view.place()) ? Counts.of(visit.db(), owner) : Counts.NONE;
        String tab = view.tab(owner.tabs());
        List<Tab> tabs = tab.isEmpty() ? List.of() : TabQueries.tabs(visit.db(), owner, counts, tab);
        List<Section> sections = view.place().equals("inbox") ? Sections.of(chosen) : List.of();
        List<Block> blocks = sections.isEmpty() ? List.of() : queries.blocks(view, sections);
        Listing listing = blocks.stream()
                .filter(block -> block.section().isMain())
                .map(Block::listing)
                .findFirst()
                .orElseGet(() -> queries.page(view, layout.pageSize()));
        boolean apart = Sections.areApart(sections);
        return new ListPage(view, owner, brand, layout, counts, tabs, listing, blocks, apart);
    }
}
