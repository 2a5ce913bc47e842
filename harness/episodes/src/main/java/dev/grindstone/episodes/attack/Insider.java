package dev.grindstone.episodes.attack;

import java.util.List;
import java.util.Map;

/**
 * What an attacker knows who has read the sources and looked over the operator's shoulder.
 *
 * @param operatorPort where the operator API listens
 * @param operatorToken what its callers show
 * @param routes of each app, such as {@code POST /mail/u/0/act/{verb}}
 * @param worlds ids of worlds that live beside the attacker's
 */
public record Insider(int operatorPort, String operatorToken, Map<String, List<String>> routes, List<String> worlds) {
    public Insider {
        routes = Map.copyOf(routes);
        worlds = List.copyOf(worlds);
    }
}
