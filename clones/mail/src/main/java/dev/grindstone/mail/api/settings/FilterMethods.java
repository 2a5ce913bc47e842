package dev.grindstone.mail.api.settings;

import static dev.grindstone.mail.db.Tables.FILTER;

import dev.grindstone.mail.api.call.Access;
import dev.grindstone.mail.api.call.Answer;
import dev.grindstone.mail.api.call.Call;
import dev.grindstone.mail.api.call.Endpoint;
import dev.grindstone.mail.api.call.Fields;
import dev.grindstone.mail.api.call.Ids;
import dev.grindstone.mail.api.call.Problem;
import dev.grindstone.mail.api.message.LabelIds;
import dev.grindstone.mail.mailbox.known.KnownAddress;
import dev.grindstone.mail.mailbox.known.KnownAddresses;
import dev.grindstone.mail.mailbox.known.KnownAddresses.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** {@code users.settings.filters}: the filters of the settings, their actions written as labels. */
final class FilterMethods {
    private static final Set<String> CRITERIA = Set.of(
            "from",
            "to",
            "subject",
            "query",
            "negatedQuery",
            "hasAttachment",
            "excludeChats",
            "size",
            "sizeComparison");

    private FilterMethods() {}

    static List<Endpoint> all() {
        String one = "settings/filters/{id}";
        return List.of(
                Endpoint.of("settings.filters.list", "GET", "settings/filters", Access.SETTINGS, FilterMethods::list),
                Endpoint.of("settings.filters.get", "GET", one, Access.SETTINGS, call -> Answer.of(find(call))),
                Endpoint.of(
                                "settings.filters.create",
                                "POST",
                                "settings/filters",
                                Access.CHANGE_SETTINGS,
                                FilterMethods::create)
                        .json("id", "criteria", "action"),
                Endpoint.of("settings.filters.delete", "DELETE", one, Access.CHANGE_SETTINGS, call -> {
                    find(call);
                    call.run("mail.deleteFilter", Map.of("filter", call.id("id")));
                    return Answer.nothing();
                }));
    }

    private static List<Map<String, Object>> filters(Call call) {
        return call.db()
                .selectFrom(FILTER)
                .where(FILTER.OWNER_ID.eq(call.person().id()))
                .orderBy(FILTER.ID)
                .fetch(FilterJson::of);
    }

    private static Answer list(Call call) {
        List<Map<String, Object>> filters = filters(call);
        return Answer.of(Call.object("filter", filters.isEmpty() ? null : filters));
    }

    private static Map<String, Object> find(Call call) {
        String id = Ids.of(call.id("id"));
        return filters(call).stream()
                .filter(filter -> id.equals(filter.get("id")))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private static Answer create(Call call) {
        Map<String, Object> args =
                new HashMap<>(criteria(call.json().object("criteria").only(CRITERIA)));
        if (args.isEmpty()) {
            throw Problem.invalid("Filter doesn't have any criteria");
        }
        int asked = args.size();
        args.putAll(
                action(call, call.json().object("action").only(Set.of("addLabelIds", "removeLabelIds", "forward"))));
        if (args.size() == asked) {
            throw Problem.invalid("Filter doesn't have any actions");
        }
        long id = (Long) Objects.requireNonNull(call.run("mail.createFilter", args), "mail.createFilter gives an id");
        List<Map<String, Object>> filters = filters(call);
        Map<String, Object> made = filters.stream()
                .filter(filter -> Ids.of(id).equals(filter.get("id")))
                .findFirst()
                .orElseThrow();
        if (filters.stream().filter(other -> FilterJson.same(made, other)).count() > 1) {
            throw Problem.precondition("Filter already exists"); // what refuses, takes the new one back
        }
        return Answer.of(made);
    }

    private static Map<String, Object> criteria(Fields wish) {
        Map<String, Object> args = new HashMap<>();
        for (String name : List.of("from", "to", "subject", "query", "negatedQuery")) {
            if (!wish.text(name, "").isBlank()) {
                args.put(name, wish.text(name, ""));
            }
        }
        wish.flag("excludeChats", false);
        if (wish.flag("hasAttachment", false)) {
            args.put("hasAttachment", true);
        }
        Long size = wish.number("size");
        String comparison = wish.word("sizeComparison", "unspecified", "smaller", "larger");
        if (size != null && size > 0) {
            if (comparison.equals("unspecified")) {
                throw Problem.invalid("Size specified without a size comparison");
            }
            args.put("size", size);
            args.put("sizeComparison", comparison);
        }
        return args;
    }

    private static Map<String, Object> action(Call call, Fields wish) {
        Map<String, Object> args = new HashMap<>();
        for (String id : wish.texts("addLabelIds")) {
            add(call, args, id);
        }
        for (String id : wish.texts("removeLabelIds")) {
            switch (id) {
                case "INBOX" -> args.put("skipInbox", true);
                case "UNREAD" -> args.put("markRead", true);
                case "SPAM" -> args.put("neverSpam", true);
                case "IMPORTANT" -> args.put("importance", "never");
                default -> throw Problem.invalid("Invalid label for removeLabelIds: " + id);
            }
        }
        String forward = wish.text("forward", "").strip();
        if (!forward.isEmpty()) {
            args.put(
                    "forward",
                    KnownAddresses.of(call.db(), call.person().id(), Kind.FORWARD)
                            .find(forward)
                            .filter(KnownAddress::isConfirmed)
                            .map(KnownAddress::email)
                            .orElseThrow(() -> Problem.precondition("Unrecognized forwarding address")));
        }
        return args;
    }

    private static void add(Call call, Map<String, Object> args, String id) {
        switch (id) {
            case "STARRED" -> args.put("star", true);
            case "IMPORTANT" -> args.put("importance", "always");
            case "TRASH" -> args.put("trash", true);
            default -> {
                boolean isCategory = id.startsWith("CATEGORY_") && LabelIds.SYSTEM.contains(id);
                String name = isCategory ? "category" : "label";
                String value = isCategory ? category(id) : user(call, id);
                if (args.put(name, value) != null) {
                    throw Problem.invalid("Only one " + (isCategory ? "category" : "user label") + " is allowed");
                }
            }
        }
    }

    private static String category(String id) {
        String name = id.substring("CATEGORY_".length()).toLowerCase(Locale.ROOT);
        return name.equals("personal") ? "primary" : name;
    }

    private static String user(Call call, String id) {
        if (LabelIds.SYSTEM.contains(id)) {
            throw Problem.invalid("Invalid label for addLabelIds: " + id);
        }
        return LabelIds.name(call, id);
    }
}
