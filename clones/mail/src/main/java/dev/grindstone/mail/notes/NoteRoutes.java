package dev.grindstone.mail.notes;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/*
 * GET  panel/notes   q=<words>, edit=<id> (0: a new note)
 * POST notes/save    id=0 or a note's, title=, text=
 * POST notes/pin     id=, pinned=true|false
 * POST notes/delete  id=
 */
/** Notes beside the mail. */
public final class NoteRoutes {
    private static final String BASE = "/mail/u/0/";

    /**
     * What the panel shows.
     *
     * @param editing the id of the note that is being changed; 0 for a new one, -1 for none
     */
    record NotesPage(String query, List<Note> notes, long editing, Note blank) {
        NotesPage {
            notes = List.copyOf(notes);
        }
    }

    /** Adds the panel and what it does. */
    public void addTo(Routes routes) {
        routes.get(BASE + "panel/notes", NoteRoutes::panel);
        routes.post(BASE + "notes/save", NoteRoutes::save);
        routes.post(BASE + "notes/pin", NoteRoutes::pin);
        routes.post(BASE + "notes/delete", NoteRoutes::delete);
    }

    private static void panel(Visit visit) {
        String query = Objects.requireNonNullElse(visit.query("q"), "").strip();
        String words = query.toLowerCase(Locale.ROOT);
        String edit = Objects.requireNonNullElse(visit.query("edit"), "");
        visit.render(
                "mail/notes/panel.jte",
                new NotesPage(
                        query,
                        NoteCommands.all(visit.db(), visit.person().id()).stream()
                                .filter(each -> (each.title() + "\n" + each.text())
                                        .toLowerCase(Locale.ROOT)
                                        .contains(words))
                                .toList(),
                        edit.matches("\\d{1,18}|[1-8]\\d{18}") ? Long.parseLong(edit) : -1,
                        new Note(0, "", "", false)));
    }

    private static void save(Visit visit) {
        boolean added = form(visit, "id").equals("0");
        if (perform(
                visit,
                added ? "mail.addNote" : "mail.editNote",
                Map.of("note", form(visit, "id"), "title", form(visit, "title"), "text", form(visit, "text")))) {
            visit.undoable(added ? "Note added." : "Note saved.");
        }
    }

    private static void pin(Visit visit) {
        boolean pinned = !form(visit, "pinned").equals("false");
        if (perform(visit, "mail.editNote", Map.of("note", form(visit, "id"), "pinned", pinned))) {
            visit.undoable(pinned ? "Note pinned." : "Note unpinned.");
        }
    }

    private static void delete(Visit visit) {
        if (perform(visit, "mail.removeNote", Map.of("note", form(visit, "id")))) {
            visit.undoable("Note deleted.");
        }
    }

    /** Runs a command; what it refuses is the answer. */
    private static boolean perform(Visit visit, String command, Map<String, ?> args) {
        try {
            visit.world().run(command, visit.person(), args);
            visit.http().status(200);
            return true;
        } catch (IllegalArgumentException wrong) {
            visit.http().status(422).result(String.valueOf(wrong.getMessage()).replaceFirst("^mail\\.\\w+: ", ""));
            return false;
        }
    }

    private static String form(Visit visit, String name) {
        return Objects.requireNonNullElse(visit.form(name), "");
    }
}
