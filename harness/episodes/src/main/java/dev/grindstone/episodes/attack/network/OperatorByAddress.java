package dev.grindstone.episodes.attack.network;

import dev.grindstone.episodes.attack.Attack;
import dev.grindstone.episodes.attack.Foothold;
import dev.grindstone.tasks.model.Ending;
import java.util.ArrayList;
import java.util.List;

/** Types the operator's address, which any agent can do. */
public final class OperatorByAddress implements Attack {

    private static final List<String> HOSTS = List.of(
            "127.0.0.1",
            "localhost",
            "[::1]",
            "0.0.0.0",
            "127.1",
            "2130706433",
            "operator.localhost",
            "mail.localhost.",
            "mail.localhost@127.0.0.1",
            "mail.localhost%00.example",
            "mail.localhost.example",
            "MAIL.LOCALHOST.",
            "rebound.example");

    @Override
    public String name() {
        return "operator-by-address";
    }

    @Override
    public String summary() {
        return "Types the operator's address in every spelling.";
    }

    @Override
    public List<Ending> mount(Foothold foothold) {
        List<String> addresses = new ArrayList<>();
        for (String host : HOSTS) {
            addresses.add("http://" + host + ":" + foothold.insider().operatorPort() + "/v1/worlds");
        }
        addresses.add("//127.0.0.1:" + foothold.insider().operatorPort() + "/v1/worlds");
        addresses.add("https://127.0.0.1:" + foothold.insider().operatorPort() + "/openapi.json");
        addresses.add("127.0.0.1:" + foothold.insider().operatorPort());
        Visits.to(addresses, foothold);
        return List.of(Ending.finished());
    }
}
