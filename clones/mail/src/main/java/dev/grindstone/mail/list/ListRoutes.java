package dev.grindstone.mail.list;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.mail.mailbox.Brand;
import dev.grindstone.mail.mailbox.Counts;
import dev.grindstone.mail.mailbox.Owner;
import dev.grindstone.mail.mailbox.View;
import dev.grindstone.mail.mailbox.Views;
import java.util.List;

/** The fragment that shows a list of conversations. */
public final class ListRoutes {
    private final Views views;
    private final Brand brand;

    public ListRoutes(Views views, Brand brand) {
        this.views = views;
        this.brand = brand;
    }

    /** Adds {@code /mail/u/0/view?at=<route>}. */
    public void addTo(Routes routes) {
        routes.get("/mail/u/0/view", this::view);
    }

    private void view(Visit visit) {
        String at = visit.http().queryParam("at");
        View view = View.parse(at == null ? "" : at);
        Owner owner = Owner.of(visit.world(), visit.person());
        ListQueries queries = new ListQueries(visit.db(), owner, views);
        Layout layout = queries.layout();
        Counts counts = Counts.of(visit.db(), owner);
        String tab = view.tab(owner.tabs());
        List<Tab> tabs = tab.isEmpty() ? List.of() : TabQueries.tabs(visit.db(), owner, counts, tab);
        Listing listing = queries.page(view, layout.pageSize());
        visit.render("mail/list/list.jte", new ListPage(view, owner, brand, layout, counts, tabs, listing));
    }
}
