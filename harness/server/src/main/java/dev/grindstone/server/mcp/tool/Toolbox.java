package dev.grindstone.server.mcp.tool;

import dev.grindstone.server.shelf.Shelf;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All tools, always in the same order. */
public final class Toolbox {

    private final Map<String, AgentTool> byName = new LinkedHashMap<>();

    /** The tools that play these episodes. */
    public Toolbox(Plays plays, Shelf shelf) {
        List<AgentTool> all = new ArrayList<>();
        all.add(new TaskListTool(shelf).tool());
        all.addAll(new EpisodeTools(plays).all());
        all.addAll(BrowserTools.all(plays));
        all.forEach(tool -> byName.put(tool.spec().name(), tool));
    }

    /** All of them. */
    public Collection<AgentTool> tools() {
        return byName.values();
    }

    /** The one of that name. */
    public Optional<AgentTool> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
