package dev.grindstone.chat.search;

import dev.grindstone.chat.Workspace;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Times whole requests of a long channel and of typical searches: run it by hand, it asserts nothing. All requests take
 * turns, so that a pause of the machine spreads over all of them.
 */
final class SearchBench {
    private static final int WARM_UP = 30;
    private static final int ROUNDS = 60;

    private SearchBench() {}

    /** Arguments: how many messages the long channel has (5,000 when absent); the other channels have as many together. */
    public static void main(String[] args) {
        // The JDK's client, which the test server asks through, sends another host than it connects to only if told so.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        int messages = args.length > 0 ? Integer.parseInt(args[0]) : 5_000;
        try (Workspace chat = Workspace.open(new BulkChat(messages))) {
            String channel = chat.address(BulkChat.LONG);
            Map<String, double[]> times = new LinkedHashMap<>();
            times.put("/client/pane?channel=" + chat.key(BulkChat.LONG), new double[ROUNDS]);
            times.put(channel, new double[ROUNDS]);
            queries().forEach(query -> times.put(search(query), new double[ROUNDS]));
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                for (Map.Entry<String, double[]> request : times.entrySet()) {
                    double time = time(chat, request.getKey());
                    if (round >= 0) {
                        request.getValue()[round] = time;
                    }
                }
            }
            System.out.printf("%-60s %7s %7s%n", 2 * messages + " messages", "p50", "p95");
            times.forEach(SearchBench::print);
        }
    }

    private static List<String> queries() {
        return List.of(
                BulkChat.word(0),
                BulkChat.word(300),
                BulkChat.word(3900),
                "nosuchword",
                BulkChat.word(3) + " " + BulkChat.word(40),
                "\"" + BulkChat.word(1) + " " + BulkChat.word(2) + "\"",
                "from:@omar " + BulkChat.word(7),
                "in:#project-3 " + BulkChat.word(5),
                "has::tada: from:me",
                "before:today -" + BulkChat.word(0));
    }

    private static String search(String query) {
        return "/client/view/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    private static void print(String request, double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        System.out.printf("%-60s %7.1f %7.1f%n", request, sorted[sorted.length / 2], sorted[sorted.length * 95 / 100]);
    }

    /** In milliseconds of this machine: what is measured is the server, not the world. */
    private static double time(Workspace chat, String path) {
        long start = System.nanoTime();
        int status = chat.server().get(chat.world(), path).statusCode();
        double time = (System.nanoTime() - start) / 1e6;
        if (status != 200) {
            throw new IllegalStateException(path + " was answered with " + status);
        }
        return time;
    }
}
