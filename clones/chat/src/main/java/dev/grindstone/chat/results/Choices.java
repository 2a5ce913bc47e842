package dev.grindstone.chat.results;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.conversation.Titles;
import dev.grindstone.chat.workspace.Avatar;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.chat.workspace.Team;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What a filter can be set to.
 *
 * @param which filter
 * @param placeholder of the field that narrows them; empty for none
 * @param own whether a span of one's own can be given
 */
record Choices(String which, String label, String placeholder, boolean own, ResultsPage page, List<Choice> choices) {
    static final Map<String, String> HAS = new LinkedHashMap<>();
    static final Map<String, String> TYPES = new LinkedHashMap<>();

    static {
        HAS.put("link", "Links");
        HAS.put("file", "Files");
        HAS.put("reaction", "Reactions");
        HAS.put("pin", "Pinned");
        HAS.put("saved", "Saved for later");
        TYPES.put("image", "Images");
        TYPES.put("pdf", "PDFs");
        TYPES.put("document", "Documents");
        TYPES.put("sheet", "Spreadsheets");
        TYPES.put("snippet", "Snippets");
        TYPES.put("canvas", "Canvases");
        TYPES.put("audio", "Audio");
        TYPES.put("video", "Videos");
        TYPES.put("archive", "Archives");
    }

    /** One of them; empty for all there is. */
    record Choice(
            String value,
            String label,
            String icon,
            @Nullable Avatar face,
            boolean isChosen) {}

    static Choices of(String which, ResultsPage page, DSLContext db, long viewer) {
        String now = page.asked().get(which);
        return switch (which) {
            case "from" -> new Choices(which, "From", "Name of a person", false, page, people(db, viewer, now));
            case "in" -> new Choices(which, "In", "Name of a channel or person", false, page, places(db, viewer, now));
            case "date" -> new Choices(which, "Date", "", true, page, named(Dated.CHOICES, Dated::label, now));
            case "has" -> new Choices(which, "Has", "", false, page, listed("Anything", HAS, now));
            case "type" -> new Choices(which, "File type", "", false, page, listed("Any type", TYPES, now));
            case "sort" ->
                new Choices(
                        which,
                        "Sort",
                        "",
                        false,
                        page,
                        named(Asked.SORTS, ResultsPage::sort, page.asked().sort()));
            default ->
                throw ChatException.of(
                        "invalid_arguments",
                        "'" + which + "' is no filter: use one of from, in, date, has, type, sort");
        };
    }

    private static List<Choice> named(List<String> values, java.util.function.UnaryOperator<String> label, String now) {
        return values.stream()
                .map(each -> new Choice(each, label.apply(each), "", null, each.equals(now)))
                .toList();
    }

    private static List<Choice> listed(String all, Map<String, String> labels, String now) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", all, "", null, now.isEmpty()));
        labels.forEach((value, label) -> choices.add(new Choice(value, label, "", null, value.equals(now))));
        return choices;
    }

    private static List<Choice> people(DSLContext db, long viewer, String now) {
        Team team = Team.of(db);
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", "Anyone", "users", null, now.isEmpty()));
        choices.add(new Choice("me", "Me", "user", null, now.equals("me")));
        new Members(db)
                .all().stream()
                        .filter(each -> each.id() != viewer)
                        .sorted(Comparator.comparing(Member::isDeactivated)
                                .thenComparing(each -> each.name().toLowerCase(Locale.ROOT))
                                .thenComparing(Member::id))
                        .forEach(each -> choices.add(new Choice(
                                each.key(),
                                each.name().equals(each.realName())
                                        ? each.name()
                                        : each.name() + " (" + each.realName() + ")",
                                "",
                                Avatar.of(team, each, 48),
                                each.key().equals(now))));
        return choices;
    }

    private static List<Choice> places(DSLContext db, long viewer, String now) {
        List<Conversation> all = new Conversations(db, viewer).all();
        Map<Long, String> titles = new Titles(db, viewer).of(all);
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", "Everywhere", "search", null, now.isEmpty()));
        all.forEach(each -> choices.add(new Choice(
                each.key(),
                titles.getOrDefault(each.id(), ""),
                Finder.icon(each),
                null,
                each.key().equals(now))));
        return choices;
    }
}
