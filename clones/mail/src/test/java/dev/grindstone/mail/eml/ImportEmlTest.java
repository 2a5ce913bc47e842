package dev.grindstone.mail.eml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.mail.Mailbox;
import dev.grindstone.mail.message.ThreadToken;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportEmlTest {
    private static final String PLAIN = String.join(
            "\r\n",
            "From: Old Friend <friend@far.example>",
            "To: nora@harbour.example",
            "Date: Sun, 2 Nov 2025 08:00:00 +0000",
            "Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=",
            "",
            "From a box.",
            "");

    private Mailbox mail;

    @BeforeEach
    void open() {
        mail = Mailbox.open();
    }

    @AfterEach
    void close() {
        mail.close();
    }

    @Test
    void a_file_becomes_an_unread_message_at_its_date() {
        long id = take("old.eml", PLAIN);

        assertThat(mail.sql("SELECT subject || ' ' || from_name || ' ' || folder || ' ' || is_read || ' ' || sent_at"
                        + " FROM mail.message WHERE id = " + id))
                .first()
                .asString()
                .startsWith("Grüße Old Friend inbox FALSE 2025-11-02");
    }

    @Test
    void what_is_no_message_is_refused_by_its_name() {
        assertThatThrownBy(() -> take("holiday.eml", "\u0089PNG\u0000\u0001 not a mail"))
                .hasMessage("'holiday.eml' is not a mail message: it is no text");
        assertThatThrownBy(() -> take("empty.eml", "")).hasMessage("'empty.eml' is empty");
        assertThatThrownBy(() -> mail.run(
                        "mail.importEml", Map.of("name", "big.eml", "bytes", new byte[ImportEml.MOST_BYTES + 1])))
                .hasMessage("'big.eml' is larger than 25 MB");
    }

    @Test
    void a_date_to_come_is_now() {
        long id = take("late.eml", PLAIN.replace("2025", "2031"));

        assertThat(mail.value("SELECT sent_at FROM mail.message WHERE id = " + id))
                .startsWith("2026-03-12T09:30");
    }

    @Test
    void no_tricky_message_is_refused_and_each_can_be_opened() throws IOException {
        List<String> unreadable = new ArrayList<>();
        int count = 0;
        for (Map.Entry<String, byte[]> file : corpus()) {
            count++;
            long id;
            try {
                id = (Long) mail.run("mail.importEml", Map.of("name", file.getKey(), "bytes", file.getValue()));
            } catch (RuntimeException e) {
                unreadable.add(file.getKey() + ": " + e);
                continue;
            }
            Document page = mail.page("/mail/u/0/conversation/" + token(id) + "?list=all");
            boolean shown = page.select("h2.hP").size() == 1
                    && !page.select(".gD").isEmpty()
                    && !page.select(".a3s").isEmpty();
            if (!shown) {
                unreadable.add(file.getKey());
            }
        }

        assertThat(count).isGreaterThan(75);
        assertThat(unreadable).isEmpty();
    }

    private String token(long id) {
        return ThreadToken.hex(Long.parseLong(mail.value("SELECT thread_id FROM mail.message WHERE id = " + id)));
    }

    private long take(String name, String source) {
        return (Long) mail.run("mail.importEml", Map.of("name", name, "bytes", source));
    }

    private static List<Map.Entry<String, byte[]>> corpus() throws IOException {
        List<Map.Entry<String, byte[]>> files = new ArrayList<>();
        for (String folder : List.of("testmsgs", "mimetools-testmsgs")) {
            URL place =
                    Objects.requireNonNull(ImportEmlTest.class.getClassLoader().getResource(folder + "/"), folder);
            try (JarFile jar = ((JarURLConnection) place.openConnection()).getJarFile()) {
                for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                    JarEntry entry = entries.nextElement();
                    if (entry.getName().startsWith(folder + "/")
                            && entry.getName().endsWith(".msg")) {
                        try (InputStream in = jar.getInputStream(entry)) {
                            files.add(Map.entry(entry.getName(), in.readAllBytes()));
                        }
                    }
                }
            }
        }
        return files;
    }
}
