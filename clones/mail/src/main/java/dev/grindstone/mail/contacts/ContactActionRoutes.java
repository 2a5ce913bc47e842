package dev.grindstone.mail.contacts;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import io.javalin.http.BadRequestResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/*
 * POST /contacts/save           id=0 or a contact's, and its fields; answers with the page of the contact, or with
 *                               422 and one line a field that is wrong
 * POST /contacts/act/<verb>     id=…, repeated; star, unstar, delete, join and leave (with group=)
 * POST /contacts/add            email=, name=: somebody whom the owner has not saved
 * POST /contacts/labels         name=; with id= it is renamed; answers with the id
 * POST /contacts/labels/delete  id=
 */
/** What the pages of the address book change; all of it goes through the commands, and Undo takes it back. */
final class ContactActionRoutes {
    private static final String BASE = "/contacts/";
    private static final List<String> FIELDS = List.of("name", "email", "phone", "jobTitle", "company", "notes");

    /** Adds them. */
    void addTo(Routes routes) {
        routes.post(BASE + "save", ContactActionRoutes::save);
        routes.post(BASE + "add", ContactActionRoutes::add);
        routes.post(BASE + "act/{verb}", ContactActionRoutes::act);
        routes.post(BASE + "labels", ContactActionRoutes::label);
        routes.post(BASE + "labels/delete", ContactActionRoutes::deleteLabel);
    }

    private static void save(Visit visit) {
        Map<String, Object> args = new HashMap<>();
        FIELDS.forEach(each -> args.put(each, Objects.requireNonNullElse(visit.form(each), "")));
        args.put("groups", visit.forms("group"));
        String id = Objects.requireNonNullElse(visit.form("id"), "0");
        try {
            if (id.equals("0")) {
                id = String.valueOf(run(visit, "mail.addContact", args));
                visit.undoable("Contact created.");
            } else {
                args.put("contact", id);
                run(visit, "mail.editContact", args);
                visit.undoable("Contact saved.");
            }
        } catch (Problem problem) {
            visit.http().status(422).result(problem.lines());
            return;
        } catch (IllegalArgumentException wrong) {
            refuse(visit, wrong);
            return;
        }
        visit.http().result(visit.here(BASE + "person/" + id));
    }

    private static void add(Visit visit) {
        String name = Objects.requireNonNullElse(visit.form("name"), "");
        String email = Objects.requireNonNullElse(visit.form("email"), "");
        try {
            run(visit, "mail.addContact", Map.of("name", name.equals(email) ? "" : name, "email", email));
            visit.undoable((name.isEmpty() ? email : name) + " added to contacts.");
            visit.http().status(204);
        } catch (IllegalArgumentException wrong) {
            refuse(visit, wrong);
        }
    }

    private static void act(Visit visit) {
        String verb = visit.http().pathParam("verb");
        List<String> known = visit.forms("id").stream()
                .filter(id -> ContactRoutes.book(visit).all().stream()
                        .anyMatch(each -> String.valueOf(each.id()).equals(id)))
                .toList();
        try {
            switch (verb) {
                case "star", "unstar" ->
                    known.forEach(id ->
                            run(visit, "mail.editContact", Map.of("contact", id, "starred", verb.equals("star"))));
                case "delete" -> known.forEach(id -> run(visit, "mail.removeContact", Map.of("contact", id)));
                case "join", "leave" ->
                    run(
                            visit,
                            verb.equals("join") ? "mail.addToContactGroup" : "mail.removeFromContactGroup",
                            Map.of("group", Objects.requireNonNullElse(visit.form("group"), ""), "contacts", known));
                default ->
                    throw new BadRequestResponse(
                            "Nothing is called '" + verb + "' here: use star, unstar, delete, join or leave");
            }
        } catch (IllegalArgumentException wrong) {
            refuse(visit, wrong);
            return;
        }
        String count = known.size() == 1 ? "Contact" : known.size() + " contacts";
        String report = switch (verb) {
            case "star" -> count + " starred.";
            case "unstar" -> count + " no longer starred.";
            case "delete" -> count + " deleted.";
            case "join" -> count + " added to the label.";
            default -> count + " removed from the label.";
        };
        if (!known.isEmpty()) {
            visit.undoable(report);
        }
        visit.http().status(204);
    }

    private static void label(Visit visit) {
        String name = Objects.requireNonNullElse(visit.form("name"), "");
        String id = visit.form("id");
        try {
            if (id == null) {
                id = String.valueOf(run(visit, "mail.addContactGroup", Map.of("name", name)));
                visit.undoable("Label \"" + name.strip() + "\" created.");
            } else {
                run(visit, "mail.renameContactGroup", Map.of("group", id, "name", name));
                visit.undoable("Label renamed.");
            }
            visit.http().result(id);
        } catch (IllegalArgumentException wrong) {
            refuse(visit, wrong);
        }
    }

    private static void deleteLabel(Visit visit) {
        String id = Objects.requireNonNullElse(visit.form("id"), "");
        try {
            run(visit, "mail.removeContactGroup", Map.of("group", id));
            visit.undoable("Label deleted. Its contacts stay.");
            visit.http().status(204);
        } catch (IllegalArgumentException wrong) {
            refuse(visit, wrong);
        }
    }

    private static Object run(Visit visit, String command, Map<String, ?> args) {
        return Objects.requireNonNullElse(visit.world().run(command, visit.person(), args), "");
    }

    private static void refuse(Visit visit, IllegalArgumentException wrong) {
        visit.http().status(422).result(String.valueOf(wrong.getMessage()).replaceFirst("^mail\\.\\w+: ", ""));
    }
}
