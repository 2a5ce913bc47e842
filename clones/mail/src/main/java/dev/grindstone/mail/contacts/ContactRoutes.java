package dev.grindstone.mail.contacts;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.mail.contacts.BookPage.Form;
import dev.grindstone.mail.contacts.BookPage.Listing;
import dev.grindstone.mail.mailbox.Brand;
import dev.grindstone.mail.mailbox.Owner;
import dev.grindstone.mail.message.Address;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pages of the address book. Each is a whole page by its address, and a fragment for a page that is there. */
public final class ContactRoutes {
    private static final String BASE = "/contacts/";

    private final Brand brand;

    public ContactRoutes(Brand brand) {
        this.brand = brand;
    }

    /** Adds what is below {@code /contacts}, and the contacts of the side panel. */
    public void addTo(Routes routes) {
        routes.get(BASE, this::all);
        routes.get(BASE + "frequent", this::frequent);
        routes.get(BASE + "other", this::others);
        routes.get(BASE + "search", this::search);
        routes.get(BASE + "label/{id}", this::group);
        routes.get(BASE + "duplicates", this::duplicates);
        routes.get(BASE + "new", this::create);
        routes.get(BASE + "person/{id}", visit -> person(visit, false));
        routes.get(BASE + "person/{id}/edit", visit -> person(visit, true));
        new ContactActionRoutes().addTo(routes);
        new TransferRoutes().addTo(routes);
        new PanelRoutes().addTo(routes);
    }

    private void all(Visit visit) {
        List<Contact> all = book(visit).all();
        list(
                visit,
                BASE,
                "Contacts",
                new Listing(
                        "Contacts",
                        0,
                        "",
                        "No contacts yet",
                        all.stream().filter(Contact::isStarred).toList(),
                        all.stream().filter(each -> !each.isStarred()).toList()));
    }

    private void frequent(Visit visit) {
        plain(
                visit,
                BASE + "frequent",
                "Frequently contacted",
                correspondents(visit).frequent(),
                "Nobody you write to often yet");
    }

    private void others(Visit visit) {
        plain(
                visit,
                BASE + "other",
                "Other contacts",
                correspondents(visit).others(),
                "Everybody you have written to is in your contacts");
    }

    private void plain(Visit visit, String current, String title, List<Contact> people, String empty) {
        list(visit, current, title, new Listing(title, 0, "", empty, List.of(), people));
    }

    private void search(Visit visit) {
        String text = parameter(visit, "q");
        if (text.isEmpty()) {
            all(visit);
            return;
        }
        List<Contact> found =
                book(visit).all().stream().filter(each -> each.matches(text)).toList();
        list(
                visit,
                "",
                "Search results",
                new Listing("Search results", 0, text, "No contacts match \"" + text + "\"", List.of(), found));
    }

    private void group(Visit visit) {
        ContactQueries book = book(visit);
        Optional<Group> group = book.groups().stream()
                .filter(each -> String.valueOf(each.id()).equals(visit.http().pathParam("id")))
                .findFirst();
        if (group.isEmpty()) {
            missing(visit, "This label does not exist any more");
            return;
        }
        Map<Long, List<Long>> members = book.memberships();
        long id = group.get().id();
        String name = group.get().name();
        list(
                visit,
                BASE + "label/" + id,
                name,
                new Listing(
                        name,
                        id,
                        "",
                        "No contacts with this label",
                        List.of(),
                        book.all().stream()
                                .filter(each -> members.getOrDefault(each.id(), List.of())
                                        .contains(id))
                                .toList()));
    }

    private void duplicates(Visit visit) {
        show(
                visit,
                BASE + "duplicates",
                "Merge duplicates",
                null,
                null,
                null,
                ContactTransfer.duplicates(book(visit).all()));
    }

    private void create(Visit visit) {
        Address given = new Address(parameter(visit, "name"), parameter(visit, "email"));
        String group = parameter(visit, "label");
        List<Long> groups = book(visit).groups().stream()
                .map(Group::id)
                .filter(each -> String.valueOf(each).equals(group))
                .toList();
        show(
                visit,
                "",
                "New contact",
                null,
                null,
                new Form(Contact.unsaved(given.name(), given.email()), groups),
                null);
    }

    private void person(Visit visit, boolean editing) {
        ContactQueries book = book(visit);
        String id = visit.http().pathParam("id");
        Optional<Contact> contact =
                id.matches("\\d{1,18}|[1-8]\\d{18}") ? book.find(Long.parseLong(id)) : Optional.empty();
        if (contact.isEmpty()) {
            missing(visit, "This contact does not exist any more");
        } else if (editing) {
            Form form = new Form(
                    contact.get(), book.memberships().getOrDefault(contact.get().id(), List.of()));
            show(visit, "", "Edit " + contact.get().label(), null, null, form, null);
        } else {
            show(visit, "", contact.get().label(), null, contact.get(), null, null);
        }
    }

    private void missing(Visit visit, String sentence) {
        visit.http().status(404);
        list(visit, "", "Contacts", new Listing("", 0, "", sentence, List.of(), List.of()));
    }

    private void list(Visit visit, String current, String title, Listing listing) {
        show(visit, current, title, listing, null, null, null);
    }

    private void show(
            Visit visit,
            String current,
            String title,
            @Nullable Listing listing,
            @Nullable Contact person,
            @Nullable Form form,
            @Nullable List<List<Contact>> duplicates) {
        ContactQueries book = book(visit);
        BookPage page = new BookPage(
                brand,
                Owner.of(visit.world(), visit.person()),
                visit.here(BASE),
                visit.here("/mail/u/0/"),
                current,
                title,
                book.all().size(),
                book.groups(),
                book.memberships(),
                listing,
                person,
                form,
                duplicates);
        if (visit.http().header("HX-Request") == null) {
            visit.page(page.documentTitle(), "mail/contacts/book.jte", page);
        } else {
            visit.render("mail/contacts/body.jte", page);
        }
    }

    private static Correspondents correspondents(Visit visit) {
        return new Correspondents(
                visit.db(),
                visit.person().id(),
                visit.person().email(),
                book(visit).all());
    }

    static ContactQueries book(Visit visit) {
        return new ContactQueries(visit.db(), visit.person().id());
    }

    private static String parameter(Visit visit, String name) {
        String value = visit.query(name);
        return value == null ? "" : value.strip();
    }
}
