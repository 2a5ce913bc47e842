package dev.grindstone.chat.activation;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /client/do/{verb}}: a control carries out a command, with the fields of the form as its arguments. Only
 * what somebody at a page may do is here; a refusal is a 400 whose text says why.
 */
public final class DoRoutes {
    private static final Set<String> VERBS = Set.of(
            "addBookmark",
            "addEmoji",
            "archive",
            "archiveSaved",
            "cancelScheduled",
            "changeReminder",
            "closeDirect",
            "collapseSection",
            "complete",
            "completeReminder",
            "convert",
            "createChannel",
            "createSection",
            "deleteChannel",
            "deleteFile",
            "deleteReminder",
            "deleteSection",
            "editBookmark",
            "editCanvas",
            "editFile",
            "editScheduled",
            "expandSection",
            "follow",
            "forward",
            "invite",
            "join",
            "kick",
            "leave",
            "markAllRead",
            "markRead",
            "moveToSection",
            "mute",
            "openDirect",
            "rememberSearch",
            "removeAttachment",
            "removeBookmark",
            "removeEmoji",
            "rename",
            "renameSection",
            "save",
            "seeActivity",
            "sendScheduled",
            "setNotify",
            "setPosting",
            "setPreference",
            "setPresence",
            "setProfile",
            "setPurpose",
            "setStatus",
            "setTopic",
            "snooze",
            "star",
            "unarchive",
            "unfollow",
            "unmute",
            "unpin",
            "unsave",
            "unstar");

    private DoRoutes() {}

    /** Adds the route. */
    public static void addTo(Routes routes) {
        routes.post("/client/do/{verb}", DoRoutes::run);
    }

    private static void run(Visit visit) {
        String verb = visit.http().pathParam("verb");
        if (!VERBS.contains(verb)) {
            throw new IllegalArgumentException("A page cannot do '" + verb + "'; it can do one of " + sorted());
        }
        Map<String, Object> args = new TreeMap<>();
        visit.http().formParamMap().forEach((name, values) -> {
            if (values.size() > 1) {
                args.put(name, List.copyOf(values));
            } else if (!values.isEmpty()
                    && !(name.equals("until") && values.get(0).isEmpty())) {
                args.put(name, values.get(0));
            }
        });
        args.remove("at"); // pages act now
        @Nullable Object result = visit.world().run("chat." + verb, visit.person(), args);
        visit.http().contentType("text/plain; charset=utf-8").result(result == null ? "" : result.toString());
    }

    private static List<String> sorted() {
        List<String> all = new ArrayList<>(VERBS);
        all.sort(String::compareTo);
        return all;
    }
}
