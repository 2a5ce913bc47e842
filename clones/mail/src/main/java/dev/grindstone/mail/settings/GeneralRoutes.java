package dev.grindstone.mail.settings;

import dev.grindstone.kit.web.Visit;
import dev.grindstone.mail.mailbox.Passages;
import dev.grindstone.mail.mailbox.Passages.Passage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/*
 * The form of the tab General.
 *   <name of a Choice>=                                 as the command takes it
 *   signatures=1 sig_id= sig_name= sig_html=            all signatures, repeated; a new one has an empty id
 *   signature_new= signature_answer=                    place of a signature among those, empty for none
 *   vacation=on|off first_day= last_day= subject= text= contacts_only=on domain_only=on
 */
/** Stores what the tab General sends: all of it or, when something is wrong, nothing. */
final class GeneralRoutes {
    private GeneralRoutes() {}

    /** The choices that the form names. */
    static Map<String, Object> choices(Visit visit) {
        Map<String, Object> args = new HashMap<>();
        for (Choice<?> choice : Choice.ALL) {
            String value = visit.http().formParam(choice.name());
            if (value != null) {
                args.put(choice.name(), value);
            }
        }
        return args;
    }

    static void store(Visit visit) {
        Map<String, Object> args = choices(visit);
        if (visit.http().formParam("signatures") != null) {
            List<Long> ids = storeSignatures(visit);
            args.put("signature_new", chosen(visit, "signature_new", ids));
            args.put("signature_answer", chosen(visit, "signature_answer", ids));
        }
        visit.world().run(SetPreferences.NAME, visit.person(), args);
        if (visit.http().formParam("vacation") != null) {
            storeVacation(visit);
        }
    }

    private static List<Long> storeSignatures(Visit visit) {
        List<String> ids = visit.http().formParams("sig_id");
        List<String> names = visit.http().formParams("sig_name");
        List<String> bodies = visit.http().formParams("sig_html");
        if (ids.size() != names.size() || ids.size() != bodies.size()) {
            throw new IllegalArgumentException("Each signature needs sig_id, sig_name and sig_html, but there are "
                    + ids.size() + ", " + names.size() + " and " + bodies.size());
        }
        for (Passage before :
                Passages.signatures(visit.db(), visit.person().id()).all()) {
            if (!ids.contains(Long.toString(before.id()))) {
                visit.world().run("mail.deleteSignature", visit.person(), Map.of("id", before.id()));
            }
        }
        List<Long> stored = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            Map<String, Object> args = new HashMap<>(Map.of("name", names.get(i), "html", bodies.get(i)));
            if (!ids.get(i).isEmpty()) {
                args.put("id", ids.get(i));
            }
            Object id = visit.world().run("mail.saveSignature", visit.person(), args);
            stored.add((Long) Objects.requireNonNull(id, "mail.saveSignature gives an id"));
        }
        return stored;
    }

    private static long chosen(Visit visit, String name, List<Long> ids) {
        String place = field(visit, name);
        if (place.isEmpty()) {
            return 0;
        }
        if (!place.matches("\\d{1,3}") || Integer.parseInt(place) >= ids.size()) {
            throw new IllegalArgumentException(
                    name + " is '" + place + "', but there are " + ids.size() + " signatures, counted from 0");
        }
        return ids.get(Integer.parseInt(place));
    }

    private static void storeVacation(Visit visit) {
        visit.world()
                .run(
                        SetVacation.NAME,
                        visit.person(),
                        Map.of(
                                "on", "on".equals(field(visit, "vacation")),
                                "first_day", field(visit, "first_day"),
                                "last_day", field(visit, "last_day"),
                                "subject", field(visit, "subject"),
                                "text", field(visit, "text"),
                                "contacts_only", "on".equals(field(visit, "contacts_only")),
                                "domain_only", "on".equals(field(visit, "domain_only"))));
    }

    private static String field(Visit visit, String name) {
        return Objects.requireNonNullElse(visit.http().formParam(name), "");
    }
}
