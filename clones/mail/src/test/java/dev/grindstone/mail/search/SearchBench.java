package dev.grindstone.mail.search;

import dev.grindstone.mail.Mailbox;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Times whole list requests of typical searches: run it by hand, it asserts nothing. */
final class SearchBench {
    private static final int ROUNDS = 60;

    private SearchBench() {}

    /** Arguments: how many messages (10,000 when absent). */
    public static void main(String[] args) {
        int messages = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        try (Mailbox mail = Mailbox.open(new BulkMail(messages))) {
            System.out.printf("%-52s %9s %7s %7s%n", messages + " messages", "first", "p50", "p95");
            for (String query : List.of(
                    BulkMail.word(0),
                    BulkMail.word(300),
                    BulkMail.word(5900),
                    "nosuchword",
                    BulkMail.word(3) + " " + BulkMail.word(40),
                    "\"" + BulkMail.word(1) + " " + BulkMail.word(2) + "\"",
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
                    "in:anywhere older_than:1y")) {
                String path = "/mail/u/0/view?at="
                        + URLEncoder.encode(
                                "search/" + URLEncoder.encode(query, StandardCharsets.UTF_8), StandardCharsets.UTF_8);
                double first = time(mail, path);
                double[] times = new double[ROUNDS];
                Arrays.setAll(times, i -> time(mail, path));
                Arrays.sort(times);
                System.out.printf(
                        "%-52s %9.1f %7.1f %7.1f%n", query, first, times[ROUNDS / 2], times[ROUNDS * 95 / 100]);
            }
        }
    }

    /** In milliseconds of this machine: what is measured is the server, not the world. */
    private static double time(Mailbox mail, String path) {
        long start = System.nanoTime();
        mail.page(path);
        return (System.nanoTime() - start) / 1e6;
    }
}
