package dev.grindstone.mail.filter;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.mail.filter.Filter.Wanted;
import dev.grindstone.mail.mailbox.SearchForm;
import dev.grindstone.mail.mailbox.Views;
import dev.grindstone.mail.mailbox.setting.SettingsTab;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The pages of filters; everything they change goes through the commands. */
public final class FilterRoutes {
    private static final String BASE = "/mail/u/0/";
    private static final String FORGET_ID = "0";

    private final Views.Language language;

    public FilterRoutes(Views.Language language) {
        this.language = language;
    }

    /** The tab of the settings that lists filters and blocked addresses. */
    public static SettingsTab tab() {
        return new SettingsTab(
                "filters", "Filters and Blocked Addresses", "mail/filter/filters.jte", FilterRoutes::page);
    }

    /** Adds what is below {@code filters}. */
    public void addTo(Routes routes) {
        routes.get(BASE + "filters/step", this::step);
        routes.post(BASE + "filters", FilterRoutes::store);
        routes.post(BASE + "filters/delete", FilterRoutes::delete);
        routes.post(BASE + "filters/block", FilterRoutes::block);
        routes.post(BASE + "filters/unblock", FilterRoutes::unblock);
        TransferRoutes.addTo(routes);
    }

    private static FiltersPage page(Visit visit) {
        FilterQueries filters = queries(visit);
        return new FiltersPage(filters.all(), filters.blocked());
    }

    private static void list(Visit visit) {
        visit.render("mail/filter/filters.jte", page(visit));
    }

    private void step(Visit visit) {
        String form = parameter(visit, "form");
        Wanted wanted = wanted(SearchForm.parse(form));
        if (wanted.isEmpty()) {
            refuse(visit, "Enter what the mail has to be like: a filter for all mail is not possible.");
            return;
        }
        FilterQueries filters = queries(visit);
        long id = id(visit);
        visit.render(
                "mail/filter/step.jte",
                new FilterStep(
                        id,
                        form,
                        wanted.search(),
                        filters.find(id).map(Filter::actions).orElse(FilterStep.NOTHING),
                        filters.labels(),
                        new FilterRun(visit.world(), visit.person(), language).count(wanted.search())));
    }

    private static void store(Visit visit) {
        Map<String, Object> args = new HashMap<>(arguments(wanted(SearchForm.parse(parameter(visit, "form")))));
        for (String flag : List.of("skipInbox", "markRead", "star", "trash", "neverSpam")) {
            args.put(flag, parameter(visit, flag).equals("true"));
        }
        args.put("label", parameter(visit, "label"));
        args.put("forward", parameter(visit, "forward"));
        args.put("category", parameter(visit, "category").toLowerCase(Locale.ROOT));
        args.put("importance", parameter(visit, "importance"));
        long id = id(visit);
        args.put("filter", id);
        try {
            Object stored =
                    visit.world().run(id == 0 ? "mail.createFilter" : "mail.updateFilter", visit.person(), args);
            if (parameter(visit, "apply").equals("true")) {
                visit.world().run("mail.applyFilter", visit.person(), Map.of("filter", Objects.requireNonNull(stored)));
            }
        } catch (IllegalArgumentException wrong) {
            refuse(visit, String.valueOf(wrong.getMessage()).replaceFirst("^mail\\.\\w+: ", ""));
            return;
        }
        visit.undoable(id == 0 ? "Your filter was created." : "Your filter was updated.");
        visit.http().status(204);
    }

    private static void delete(Visit visit) {
        List<String> ids = visit.http().formParams("id");
        FilterQueries filters = queries(visit);
        List<Long> known = filters.all().stream()
                .map(Filter::id)
                .filter(id -> ids.contains(String.valueOf(id)))
                .toList();
        known.forEach(id -> visit.world().run("mail.deleteFilter", visit.person(), Map.of("filter", id)));
        if (!known.isEmpty()) {
            visit.undoable(known.size() == 1 ? "Filter deleted." : known.size() + " filters deleted.");
        }
        list(visit);
    }

    private static void block(Visit visit) {
        String email = parameter(visit, "email");
        String name = parameter(visit, "name");
        try {
            visit.world()
                    .run(
                            "mail.block",
                            visit.person(),
                            Map.of("sender", name.isEmpty() ? email : name + " <" + email + ">"));
        } catch (IllegalArgumentException wrong) {
            refuse(visit, String.valueOf(wrong.getMessage()));
            return;
        }
        visit.undoable("Messages from " + (name.isEmpty() ? email : name) + " will be sent to Spam.");
        visit.http().status(204);
    }

    private static void unblock(Visit visit) {
        List<String> emails = visit.http().formParams("email");
        emails.forEach(email -> visit.world().run("mail.unblock", visit.person(), Map.of("sender", email)));
        if (!emails.isEmpty()) {
            visit.undoable(
                    emails.size() == 1 ? "Unblocked " + emails.get(0) + "." : emails.size() + " addresses unblocked.");
        }
        list(visit);
    }

    private static Wanted wanted(SearchForm form) {
        boolean sized = form.get("size").matches("\\d{1,9}");
        long unit = switch (form.get("sizeunit")) {
            case "s_sb" -> 1;
            case "s_skb" -> 1 << 10;
            default -> 1 << 20;
        };
        return new Wanted(
                form.get("from"),
                form.get("to"),
                form.get("subject"),
                form.words(),
                form.get("hasnot"),
                form.attach(),
                sized ? Long.valueOf(Long.parseLong(form.get("size")) * unit) : null,
                sized ? (form.get("sizeoperator").equals("s_ss") ? "smaller" : "larger") : null);
    }

    private static Map<String, Object> arguments(Wanted wanted) {
        Map<String, Object> args = new HashMap<>(Map.of(
                "from", wanted.from(),
                "to", wanted.to(),
                "subject", wanted.subject(),
                "query", wanted.query(),
                "negatedQuery", wanted.negatedQuery(),
                "hasAttachment", wanted.hasAttachment()));
        if (wanted.size() != null && wanted.sizeComparison() != null) {
            args.put("size", wanted.size());
            args.put("sizeComparison", wanted.sizeComparison());
        }
        return args;
    }

    private static FilterQueries queries(Visit visit) {
        return new FilterQueries(visit.db(), visit.person().id());
    }

    private static long id(Visit visit) {
        String id = parameter(visit, "id");
        return Long.parseLong(id.matches("\\d{1,18}|[1-8]\\d{18}") ? id : FORGET_ID);
    }

    private static String parameter(Visit visit, String name) {
        String form = visit.http().formParam(name);
        String query = form == null ? visit.http().queryParam(name) : form;
        return query == null ? "" : query.strip();
    }

    private static void refuse(Visit visit, String reason) {
        visit.http().status(422).result(reason);
    }
}
