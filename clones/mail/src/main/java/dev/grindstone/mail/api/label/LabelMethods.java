package dev.grindstone.mail.api.label;

import static dev.grindstone.mail.db.Tables.LABEL;
import static org.jooq.impl.DSL.lower;

import dev.grindstone.mail.api.call.Access;
import dev.grindstone.mail.api.call.Answer;
import dev.grindstone.mail.api.call.Call;
import dev.grindstone.mail.api.call.Endpoint;
import dev.grindstone.mail.api.call.Fields;
import dev.grindstone.mail.api.call.Problem;
import dev.grindstone.mail.api.message.LabelIds;
import dev.grindstone.mail.db.tables.records.LabelRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** {@code users.labels}. */
public final class LabelMethods {
    private static final int LONGEST_NAME = 200;
    private static final String[] FIELDS = {
        "id",
        "name",
        "type",
        "messageListVisibility",
        "labelListVisibility",
        "color",
        "messagesTotal",
        "messagesUnread",
        "threadsTotal",
        "threadsUnread"
    };

    private LabelMethods() {}

    /** All of them. */
    public static List<Endpoint> all() {
        String one = "labels/{id}";
        return List.of(
                Endpoint.of("labels.list", "GET", "labels", Access.LIST_LABELS, LabelMethods::list),
                Endpoint.of("labels.get", "GET", one, Access.LIST_LABELS, LabelMethods::get),
                Endpoint.of("labels.create", "POST", "labels", Access.LABELS, LabelMethods::create)
                        .json(FIELDS),
                Endpoint.of("labels.update", "PUT", one, Access.LABELS, call -> change(call, true))
                        .json(FIELDS),
                Endpoint.of("labels.patch", "PATCH", one, Access.LABELS, call -> change(call, false))
                        .json(FIELDS),
                Endpoint.of("labels.delete", "DELETE", one, Access.LABELS, LabelMethods::delete));
    }

    private static Answer list(Call call) {
        List<Map<String, Object>> labels = new ArrayList<>();
        LabelIds.SYSTEM.forEach(id -> labels.add(LabelJson.system(id)));
        call.db()
                .selectFrom(LABEL)
                .where(LABEL.OWNER_ID.eq(call.person().id()))
                .orderBy(lower(LABEL.NAME), LABEL.ID)
                .forEach(row -> labels.add(LabelJson.user(row)));
        return Answer.of(Call.object("labels", labels));
    }

    private static Answer get(Call call) {
        String id = call.variable("id");
        Map<String, Object> label = LabelIds.SYSTEM.contains(id) ? LabelJson.system(id) : LabelJson.user(find(call));
        label.putAll(LabelJson.counts(call, id));
        return Answer.of(label);
    }

    private static Answer create(Call call) {
        String name = name(call, 0);
        Map<String, Object> looks = looks(call.json(), false);
        long id = (Long) Objects.requireNonNull(call.run("mail.label", Map.of("name", name)), "mail.label gives an id");
        if (!looks.isEmpty()) {
            looks.put("label", id);
            call.run("mail.updateLabel", looks);
        }
        return Answer.of(LabelJson.user(find(call, id)));
    }

    private static Answer change(Call call, boolean whole) {
        LabelRecord label = find(call);
        if (call.json().has("id")
                && !LabelIds.user(label.getId()).equals(call.json().text("id"))) {
            throw Problem.invalid("Label id in the body does not match the path");
        }
        Map<String, Object> args = looks(call.json(), whole);
        if (whole || call.json().has("name")) {
            args.put("name", name(call, label.getId()));
        }
        args.put("label", label.getId());
        call.run("mail.updateLabel", args);
        return Answer.of(LabelJson.user(find(call)));
    }

    private static Answer delete(Call call) {
        call.run("mail.deleteLabel", Map.of("label", find(call).getId(), "below", "false"));
        return Answer.nothing();
    }

    /** The name that the request gives; refuses one that is no name, or another label's. */
    private static String name(Call call, long self) {
        String name = call.json().text("name", "").strip();
        if (name.isEmpty()
                || name.length() > LONGEST_NAME
                || name.startsWith("/")
                || name.endsWith("/")
                || name.contains("//")
                || name.startsWith("^")
                || isReserved(name)) {
            throw Problem.invalid("Invalid label name");
        }
        boolean taken = call.db()
                .fetchExists(
                        LABEL,
                        LABEL.OWNER_ID
                                .eq(call.person().id())
                                .and(lower(LABEL.NAME).eq(name.toLowerCase(Locale.ROOT)))
                                .and(LABEL.ID.ne(self)));
        if (taken) {
            throw Problem.conflict("Label name exists or conflicts");
        }
        return name;
    }

    private static boolean isReserved(String name) {
        return LabelIds.SYSTEM.contains(name.toUpperCase(Locale.ROOT));
    }

    /** How the label is to look; with {@code whole}, what the request leaves out becomes as usual. */
    private static Map<String, Object> looks(Fields wish, boolean whole) {
        Map<String, Object> args = new HashMap<>();
        if (wish.has("messageListVisibility") || whole) {
            args.put(
                    "in_messages",
                    choice(wish, "messageListVisibility", "show", Map.of("show", "true", "hide", "false")));
        }
        if (wish.has("labelListVisibility") || whole) {
            args.put(
                    "in_list",
                    choice(
                            wish,
                            "labelListVisibility",
                            "labelShow",
                            Map.of("labelShow", "show", "labelShowIfUnread", "unread", "labelHide", "hide")));
        }
        if (wish.has("color")) {
            Fields color = wish.object("color").only(Set.of("textColor", "backgroundColor"));
            args.put("color", Palette.background(color.text("textColor"), color.text("backgroundColor")));
        } else if (whole) {
            args.put("color", "");
        }
        return args;
    }

    private static String choice(Fields wish, String name, String usual, Map<String, String> meanings) {
        String meaning = meanings.get(wish.text(name, usual));
        if (meaning == null) {
            throw Problem.invalid("Invalid value at 'label." + name + "', \"" + wish.text(name, "") + "\"");
        }
        return meaning;
    }

    private static LabelRecord find(Call call) {
        String id = call.variable("id");
        if (LabelIds.SYSTEM.contains(id)) {
            throw Problem.invalid("Invalid update request: the label " + id + " belongs to the system");
        }
        return find(call, LabelIds.number(id));
    }

    private static LabelRecord find(Call call, long id) {
        return call.db()
                .selectFrom(LABEL)
                .where(LABEL.OWNER_ID.eq(call.person().id()).and(LABEL.ID.eq(id)))
                .fetchOptional()
                .orElseThrow(Problem::notFound);
    }
}
