package dev.grindstone.mail.organise;

import static dev.grindstone.mail.db.Tables.MESSAGE;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Snackbar;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.mail.mailbox.Chosen;
import dev.grindstone.mail.mailbox.Owner;
import dev.grindstone.mail.mailbox.Place;
import dev.grindstone.mail.mailbox.Views;
import dev.grindstone.mail.message.ThreadToken;
import io.javalin.http.BadRequestResponse;
import java.util.List;

/*
 * POST /mail/u/0/act/<verb>
 *   thread=<hex>  which conversations, repeated; or all=1 for every conversation of the list
 *   list=<route>  the list the person looks at
 *   add=, remove= label names, for label and move, repeated
 *   category=<tab>  for categorize
 *   quiet=1       no snackbar: a star shows its own effect
 */
/** Acting on conversations from a page. Every action is one request, so that Undo takes back all of it. */
public final class OrganiseRoutes {
    private final Views views;

    public OrganiseRoutes(Views views) {
        this.views = views;
    }

    /** Adds {@code /mail/u/0/act/<verb>}. */
    public void addTo(Routes routes) {
        routes.post("/mail/u/0/act/{verb}", this::act);
    }

    private void act(Visit visit) {
        String verb = visit.http().pathParam("verb");
        Scope scope = scope(visit);
        if (scope.size() > 0) {
            String report = perform(visit, verb, scope);
            if (verb.equals("categorize")) {
                visit.snackbar(categorized(visit, scope, report));
            } else if (Act.FOREVER.is(verb)) {
                visit.snackbar(report);
            } else if (visit.http().formParam("quiet") == null) {
                visit.undoable(report);
            }
        }
        visit.event("pigeon:acted", "verb", verb);
        visit.http().status(204);
    }

    private static String perform(Visit visit, String verb, Scope scope) {
        Labelling labelling = new Labelling(visit.db(), scope);
        List<String> added = visit.http().formParams("add");
        List<String> removed = visit.http().formParams("remove");
        added.forEach(name -> labelling.add(labelling.label(name)));
        removed.forEach(name -> labelling.remove(labelling.label(name)));
        return switch (verb) {
            case "move" -> {
                Act.ARCHIVE.perform(visit.world(), visit.person(), scope);
                yield Wording.count(scope.size()) + " moved to \"" + String.join("\", \"", added) + "\".";
            }
            case "categorize" -> {
                String category = category(visit);
                labelling.categorize(category);
                yield Wording.count(scope.size()) + " moved to " + title(category) + ".";
            }
            case "label" ->
                Wording.count(scope.size())
                        + (added.isEmpty() ? " removed from \"" : " added to \"")
                        + String.join("\", \"", added.isEmpty() ? removed : added) + "\".";
            default -> {
                Act act = Act.named(verb).orElseThrow(() -> new BadRequestResponse("Nothing is called '" + verb + "'"));
                act.perform(visit.world(), visit.person(), scope);
                yield act.report(scope.size());
            }
        };
    }

    /** Asks whether the sender's mail is to go there always, when it is about one conversation. */
    private static Snackbar categorized(Visit visit, Scope scope, String report) {
        List<String> sender = scope.size() > 1
                ? List.of()
                : visit.db()
                        .select(MESSAGE.FROM_EMAIL)
                        .from(MESSAGE)
                        .where(scope.all())
                        .and(MESSAGE.KIND.eq("received"))
                        .orderBy(MESSAGE.SENT_AT.desc(), MESSAGE.ID.desc())
                        .limit(1)
                        .fetch(MESSAGE.FROM_EMAIL);
        return sender.isEmpty()
                ? Snackbar.of(report).undoable()
                : Snackbar.of(report + " Do this for future messages from " + sender.get(0) + "?")
                        .undoable()
                        .link("Yes", "event:categorize/" + category(visit) + "/" + sender.get(0));
    }

    private static String category(Visit visit) {
        String category = visit.http().formParam("category");
        if (category == null || (!category.equals("primary") && !Place.TABS.contains(category))) {
            throw new BadRequestResponse("There is no tab '" + category + "': use primary or one of " + Place.TABS);
        }
        return category;
    }

    private static String title(String category) {
        return Character.toUpperCase(category.charAt(0)) + category.substring(1);
    }

    private Scope scope(Visit visit) {
        Owner owner = Owner.of(visit.world(), visit.person());
        List<Long> rows = Chosen.rows(visit, views, owner, text -> ThreadToken.parse(text).stream());
        return owner.threaded() ? Scope.threads(owner.id(), rows) : Scope.messages(owner.id(), rows);
    }
}
