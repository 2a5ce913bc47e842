package dev.grindstone.episodes.attack.network;

import dev.grindstone.episodes.attack.Attack;
import dev.grindstone.episodes.attack.Foothold;
import dev.grindstone.tasks.model.Ending;
import java.util.ArrayList;
import java.util.List;

/** Looks for the browser's own remote control, with which a page could do whatever the harness can. */
public final class DebuggerPorts implements Attack {

    private static final List<Integer> PORTS = List.of(9222, 9223, 9229, 9515, 4444, 1337);

    @Override
    public String name() {
        return "debugger-ports";
    }

    @Override
    public String summary() {
        return "Looks for the browser's remote control on its usual ports.";
    }

    @Override
    public List<Ending> mount(Foothold foothold) {
        List<String> addresses = new ArrayList<>();
        for (int port : PORTS) {
            addresses.add("http://127.0.0.1:" + port + "/json/version");
            addresses.add("http://localhost:" + port + "/json/list");
        }
        Visits.to(addresses, foothold);
        foothold.script(DebuggerPorts.class, "debugger-ports.js");
        return List.of(Ending.finished());
    }
}
