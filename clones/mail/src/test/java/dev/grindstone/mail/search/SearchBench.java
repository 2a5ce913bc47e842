package dev.grindstone.mail.search;

import dev.grindstone.mail.Mailbox;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Times whole list requests of typical searches: run it by hand, it asserts nothing. All queries take turns, so that a
 * pause of the machine spreads over all of them.
 */
final class SearchBench {
    private static final int WARM_UP = 30;
    private static final int ROUNDS = 60;

    private SearchBench() {}

    /** Arguments: how many messages (10,000 when absent). */
    public static void main(String[] args) {
        // The JDK's client, which the test server asks through, sends another host than it connects to only if told so.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        int messages = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        try (Mailbox mail = Mailbox.open(new BulkMail(messages))) {
            Map<String, double[]> times = new LinkedHashMap<>();
            queries().forEach(query -> times.put(query, new double[ROUNDS]));
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                for (Map.Entry<String, double[]> query : times.entrySet()) {
                    double time = time(mail, query.getKey());
                    if (round >= 0) {
                        query.getValue()[round] = time;
                    }
                }
            }
            System.out.printf("%-52s %7s %7s%n", messages + " messages", "p50", "p95");
            times.forEach(SearchBench::print);
            print("all", times.values().stream().flatMapToDouble(Arrays::stream).toArray());
        }
    }

    private static List<String> queries() {
        return List.of(
                BulkMail.word(0),
                BulkMail.word(300),
                BulkMail.word(5900),
                "nosuchword",
                BulkMail.word(3) + " " + BulkMail.word(40),
                "\"" + BulkMail.word(1) + " " + BulkMail.word(2) + "\"",
                "\"" + BulkMail.word(70) + " " + BulkMail.word(2) + "\"",
                "from:" + BulkMail.word(45),
                "from:" + BulkMail.word(45) + " " + BulkMail.word(7) + " is:unread",
                "to:me",
                "to:" + BulkMail.word(45),
                "subject:" + BulkMail.word(20),
                "has:attachment newer_than:1m",
                "in:inbox -category:updates",
                "label:project-" + BulkMail.word(2),
                "larger:2k",
                "-" + BulkMail.word(0),
                "{" + BulkMail.word(60) + " from:p3@firm3.example} -is:starred",
                BulkMail.word(0) + " AROUND 5 " + BulkMail.word(9),
                "in:anywhere older_than:1y");
    }

    private static void print(String query, double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        System.out.printf("%-52s %7.1f %7.1f%n", query, sorted[sorted.length / 2], sorted[sorted.length * 95 / 100]);
    }

    /** In milliseconds of this machine: what is measured is the server, not the world. */
    private static double time(Mailbox mail, String query) {
        String search = "search/" + URLEncoder.encode(query, StandardCharsets.UTF_8);
        long start = System.nanoTime();
        mail.page("/mail/u/0/view?at=" + URLEncoder.encode(search, StandardCharsets.UTF_8));
        return (System.nanoTime() - start) / 1e6;
    }
}
