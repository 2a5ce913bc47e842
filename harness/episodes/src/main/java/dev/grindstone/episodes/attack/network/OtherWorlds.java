package dev.grindstone.episodes.attack.network;

import dev.grindstone.episodes.attack.Attack;
import dev.grindstone.episodes.attack.Foothold;
import dev.grindstone.tasks.model.Ending;
import java.util.ArrayList;
import java.util.List;

/** Types the host names of other worlds, that of the check's own among them, in which the task is done. */
public final class OtherWorlds implements Attack {

    @Override
    public String name() {
        return "other-worlds";
    }

    @Override
    public String summary() {
        return "Opens other worlds by host name, the one in which the check did the task among them.";
    }

    @Override
    public List<Ending> mount(Foothold foothold) {
        List<String> worlds = new ArrayList<>(foothold.insider().worlds());
        worlds.addAll(List.of("reference-1", "reference-1-later", "reference-1-start", "start", "episode-1", "w1"));
        String app = foothold.task().app();
        List<String> addresses = new ArrayList<>();
        worlds.forEach(world -> addresses.add("http://" + app + "." + world + ".localhost:7070"
                + foothold.task().path()));
        Visits.to(addresses, foothold);
        return List.of(Ending.finished());
    }
}
