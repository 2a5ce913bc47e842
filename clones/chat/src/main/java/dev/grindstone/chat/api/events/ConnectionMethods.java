package dev.grindstone.chat.api.events;

import dev.grindstone.chat.api.call.Call;
import dev.grindstone.chat.api.call.Json;
import dev.grindstone.chat.api.call.Method;
import dev.grindstone.chat.api.call.Tokens;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Team;
import java.util.List;
import java.util.Map;

/** {@code rtm.connect} and {@code apps.connections.open}, which tell where to listen. */
public final class ConnectionMethods {
    private ConnectionMethods() {}

    /** All of them. */
    public static List<Method> all() {
        return List.of(
                Method.of("rtm.connect", "rtm:stream,client", ConnectionMethods::rtm),
                Method.ofApps("apps.connections.open", "connections:write", ConnectionMethods::open));
    }

    private static String address(Call call, String name, String ticket) {
        return call.origin().replaceFirst("^http", "ws") + "/-/socket/" + name + "?ticket=" + ticket;
    }

    private static Map<String, Object> rtm(Call call) {
        Team team = Team.of(call.world());
        Member me = call.me();
        return Json.object(
                "url", address(call, RtmSocket.NAME, Tokens.of(call.db(), me)),
                "team", Json.object("id", team.key(), "name", team.name(), "domain", team.domain()),
                "self", Json.object("id", me.key(), "name", me.handle()));
    }

    private static Map<String, Object> open(Call call) {
        return Json.object("url", address(call, SocketModeSocket.NAME, Tokens.app(call.db(), call.me())));
    }
}
