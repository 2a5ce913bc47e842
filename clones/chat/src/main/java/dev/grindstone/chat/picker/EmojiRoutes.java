package dev.grindstone.chat.picker;

import static dev.grindstone.chat.db.Tables.EMOJI;
import static dev.grindstone.chat.db.Tables.REACTION;

import dev.grindstone.chat.text.Emojis;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.impl.DSL;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** {@code GET /client/emoji}: the emoji that the picker offers, group by group; {@code GET /emoji/<name>.svg}
 * and {@code /emoji/<T…>/<name>/<hash>.png}: own ones. */
public final class EmojiRoutes {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final int MOST_FREQUENT = 18;
    private static final List<String> USUAL =
            List.of("+1", "tada", "white_check_mark", "eyes", "raised_hands", "heart", "joy", "pray", "fire");

    private static final String GONE = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 22 22'><rect x='3' y='3'"
            + " width='16' height='16' rx='3' fill='none' stroke='#8a9692' stroke-dasharray='2 2'/></svg>";

    private static final Pattern DATA = Pattern.compile("data:(image/[a-z+]+);base64,(.+)", Pattern.DOTALL);

    private EmojiRoutes() {}

    /**
     * One emoji.
     *
     * @param g its characters; empty for one with a picture
     * @param a its other names
     */
    record Cell(String n, String g, String a) {}

    /** Adds them. */
    public static void addTo(Routes routes) {
        routes.get("/client/emoji", EmojiRoutes::all);
        routes.get("/emoji/{file}", EmojiRoutes::picture);
        routes.get(
                "/emoji/{team}/{name}/{file}",
                visit -> picture(visit, visit.http().pathParam("name")));
    }

    private static void all(Visit visit) {
        Map<String, List<Cell>> groups = new LinkedHashMap<>();
        groups.put("Frequently Used", frequent(visit));
        for (Emojis.Entry entry : Emojis.all()) {
            if (entry.group().equals("COMPONENT")) {
                continue; // swatches of skin and hair, which nobody writes
            }
            groups.computeIfAbsent(title(entry.group()), any -> new ArrayList<>())
                    .add(cell(entry));
        }
        List<Cell> custom = visit.db()
                .select(EMOJI.NAME)
                .from(EMOJI)
                .orderBy(EMOJI.NAME)
                .fetch(row -> new Cell(row.value1(), "", ""));
        if (!custom.isEmpty()) {
            groups.put("Custom", custom);
        }
        visit.http().contentType("application/json").result(JSON.writeValueAsString(groups));
    }

    /** {@code Smileys & Emotion} of {@code SMILEYS_AND_EMOTION}. */
    private static String title(String group) {
        return Arrays.stream(group.replace("_AND_", "_&_").split("_", -1))
                .map(word -> word.substring(0, 1) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    private static Cell cell(Emojis.Entry entry) {
        return new Cell(entry.name(), entry.characters(), String.join(" ", entry.aliases()));
    }

    /** What the viewer reacts with most, then what people usually do. */
    private static List<Cell> frequent(Visit visit) {
        Set<String> names = new LinkedHashSet<>(visit.db()
                .select(REACTION.NAME)
                .from(REACTION)
                .where(REACTION.MEMBER_ID.eq(visit.person().id()))
                .groupBy(REACTION.NAME)
                .orderBy(DSL.count().desc(), REACTION.NAME)
                .limit(MOST_FREQUENT)
                .fetch(REACTION.NAME));
        names.addAll(USUAL);
        return names.stream()
                .flatMap(name -> Emojis.named(name).stream())
                .distinct()
                .limit(MOST_FREQUENT)
                .map(EmojiRoutes::cell)
                .toList();
    }

    /** Messages outlive the emoji in them: one that is gone is an empty frame. */
    private static void picture(Visit visit) {
        picture(visit, visit.http().pathParam("file").replaceFirst("\\.(svg|png|gif)$", ""));
    }

    private static void picture(Visit visit, String name) {
        String drawing = visit.db()
                .select(EMOJI.DRAWING)
                .from(EMOJI)
                .where(EMOJI.NAME
                        .eq(name)
                        .or(EMOJI.NAME.eq(DSL.select(EMOJI.ALIAS_OF).from(EMOJI).where(EMOJI.NAME.eq(name)))))
                .and(EMOJI.DRAWING.ne(""))
                .orderBy(EMOJI.NAME)
                .limit(1)
                .fetchOptional(EMOJI.DRAWING)
                .orElse(GONE);
        Matcher data = DATA.matcher(drawing);
        if (data.matches()) {
            visit.http().contentType(data.group(1)).result(Base64.getDecoder().decode(data.group(2)));
        } else {
            visit.http().contentType("image/svg+xml").result(drawing);
        }
    }
}
