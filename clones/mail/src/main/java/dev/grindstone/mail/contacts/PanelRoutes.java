package dev.grindstone.mail.contacts;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The address book beside the mail: a list that can be searched, and who one of them is. */
final class PanelRoutes {

    /**
     * What the panel shows.
     *
     * @param book what the addresses of the address book begin with
     * @param person who is looked at; null for the list
     */
    record PanelPage(
            String book,
            String query,
            List<Contact> people,
            @Nullable Contact person,
            List<Group> groups,
            boolean isBookEmpty) {
        PanelPage {
            people = List.copyOf(people);
            groups = List.copyOf(groups);
        }
    }

    /** Adds {@code /mail/u/0/panel/contacts}; {@code q} searches it, {@code id} opens one of them. */
    void addTo(Routes routes) {
        routes.get("/mail/u/0/panel/contacts", PanelRoutes::panel);
    }

    private static void panel(Visit visit) {
        ContactQueries book = ContactRoutes.book(visit);
        List<Contact> all = book.all();
        String query = Objects.requireNonNullElse(visit.query("q"), "").strip();
        String id = Objects.requireNonNullElse(visit.query("id"), "");
        @Nullable
        Contact person = all.stream()
                .filter(each -> String.valueOf(each.id()).equals(id))
                .findFirst()
                .orElse(null);
        List<Long> groups = person == null ? List.of() : book.memberships().getOrDefault(person.id(), List.of());
        visit.render(
                "mail/contacts/panel.jte",
                new PanelPage(
                        visit.here("/contacts/"),
                        query,
                        all.stream()
                                .filter(each -> query.isEmpty() || each.matches(query))
                                .toList(),
                        person,
                        book.groups().stream()
                                .filter(each -> groups.contains(each.id()))
                                .toList(),
                        all.isEmpty()));
    }
}
