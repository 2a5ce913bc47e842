package dev.grindstone.chat.api;

import dev.grindstone.chat.api.call.Json;
import dev.grindstone.chat.api.call.Method;
import dev.grindstone.chat.api.canvases.CanvasMethods;
import dev.grindstone.chat.api.chat.PostMethods;
import dev.grindstone.chat.api.chat.ScheduledMethods;
import dev.grindstone.chat.api.client.ClientMethods;
import dev.grindstone.chat.api.conversations.ChangeMethods;
import dev.grindstone.chat.api.conversations.DirectMethods;
import dev.grindstone.chat.api.conversations.HistoryMethods;
import dev.grindstone.chat.api.conversations.ListMethods;
import dev.grindstone.chat.api.conversations.MemberMethods;
import dev.grindstone.chat.api.events.ConnectionMethods;
import dev.grindstone.chat.api.files.FileMethods;
import dev.grindstone.chat.api.files.UploadMethods;
import dev.grindstone.chat.api.marks.BookmarkMethods;
import dev.grindstone.chat.api.marks.PinMethods;
import dev.grindstone.chat.api.marks.ReactionMethods;
import dev.grindstone.chat.api.marks.StarMethods;
import dev.grindstone.chat.api.people.ProfileMethods;
import dev.grindstone.chat.api.people.TeamMethods;
import dev.grindstone.chat.api.people.UserMethods;
import dev.grindstone.chat.api.plans.DndMethods;
import dev.grindstone.chat.api.plans.ReminderMethods;
import dev.grindstone.chat.api.plans.UsergroupMethods;
import dev.grindstone.chat.api.search.SearchMethods;
import dev.grindstone.chat.api.views.ViewMethods;
import dev.grindstone.chat.workspace.ChatException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All methods there are. */
final class Methods {
    private Methods() {}

    static List<Method> all() {
        return Stream.of(
                        List.of(Method.open("api.test", Methods::test)),
                        TeamMethods.all(),
                        UserMethods.all(),
                        ProfileMethods.all(),
                        ListMethods.all(),
                        HistoryMethods.all(),
                        MemberMethods.all(),
                        ChangeMethods.all(),
                        DirectMethods.all(),
                        PostMethods.all(),
                        ScheduledMethods.all(),
                        ReactionMethods.all(),
                        PinMethods.all(),
                        BookmarkMethods.all(),
                        StarMethods.all(),
                        UsergroupMethods.all(),
                        DndMethods.all(),
                        ReminderMethods.all(),
                        FileMethods.all(),
                        UploadMethods.all(),
                        SearchMethods.all(),
                        ConnectionMethods.all(),
                        ClientMethods.all(),
                        ViewMethods.all(),
                        CanvasMethods.all())
                .flatMap(Collection::stream)
                .toList();
    }

    private static Map<String, Object> test(dev.grindstone.chat.api.call.Call call) {
        if (call.args().has("error")) {
            throw ChatException.of(call.args().text("error", ""), "The error that was asked for");
        }
        Map<String, String> args = new TreeMap<>(call.args().all());
        args.remove("token");
        return Json.object("args", args);
    }
}
