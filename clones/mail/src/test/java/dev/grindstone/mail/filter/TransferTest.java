package dev.grindstone.mail.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.mail.Mailbox;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Filters as a file: out of one mailbox and into another. */
class TransferTest {
    private static final String FEED = """
            <?xml version='1.0' encoding='UTF-8'?><feed xmlns='http://www.w3.org/2005/Atom' xmlns:apps='http://schemas.google.com/apps/2006'>
            <title>Mail Filters</title>
            <entry><category term='filter'></category><title>Mail Filter</title><content></content>
            <apps:property name='from' value='news@tides.example'/>
            <apps:property name='label' value='Harbour/Tides'/>
            <apps:property name='shouldArchive' value='true'/>
            <apps:property name='sizeOperator' value='s_sl'/><apps:property name='sizeUnit' value='s_smb'/></entry>
            <entry><apps:property name='hasTheWord' value='a &amp; b &lt;c&gt;'/>
            <apps:property name='size' value='2'/><apps:property name='sizeUnit' value='s_skb'/>
            <apps:property name='smartLabelToApply' value='^smartlabel_notification'/></entry>
            <entry><apps:property name='from' value='nothing@happens.example'/></entry>
            </feed>
            """;

    private final Mailbox mail = Mailbox.open();

    @AfterEach
    void close() {
        mail.close();
    }

    @Test
    void a_feed_makes_filters_and_the_labels_they_need() {
        mail.run("mail.importFilters", Map.of("xml", FEED, "chosen", List.of("0", "1")));

        assertThat(mail.page("/mail/u/0/settings/filters")
                        .select("[data-part-filter-list][aria-label=Filters] [data-part-filter-text]")
                        .eachText())
                .containsExactly(
                        "Matches: from:news@tides.example Do this: Skip Inbox, Apply label \"Harbour/Tides\"",
                        "Matches: a & b <c> larger:2048 Do this: Categorize as updates");
        assertThat(mail.sql("SELECT name FROM mail.label WHERE name = 'Harbour/Tides'"))
                .hasSize(1);
    }

    @Test
    void what_goes_out_comes_in_again_as_it_was() {
        mail.run("mail.importFilters", Map.of("xml", FEED, "chosen", List.of("0", "1")));
        mail.run(
                "mail.createFilter",
                Map.of("subject", "\"O'Hara\" <&>", "star", true, "importance", "never", "forward", "a@b.example"));
        String listed = mail.page("/mail/u/0/settings/filters")
                .select("[data-part-filter-text]")
                .text();

        var exported = mail.get("/mail/u/0/filters/export");
        assertThat(exported.headers().firstValue("Content-Disposition"))
                .contains("inline; filename=\"mailFilters.xml\"");
        assertThat(exported.body())
                .startsWith("<?xml version='1.0' encoding='UTF-8'?><feed xmlns='http://www.w3.org/2005/Atom'")
                .contains(
                        "<apps:property name='from' value='news@tides.example'/>",
                        "<apps:property name='shouldArchive' value='true'/>",
                        "<apps:property name='sizeUnit' value='s_sb'/>");
        mail.sql("SELECT id FROM mail.filter")
                .forEach(id -> mail.run("mail.deleteFilter", Map.of("filter", Long.parseLong(id))));
        mail.run("mail.importFilters", Map.of("xml", exported.body()));

        assertThat(mail.page("/mail/u/0/settings/filters")
                        .select("[data-part-filter-text]")
                        .text())
                .isEqualTo(listed);
        String one = mail.value("SELECT min(id) FROM mail.filter");
        assertThat(mail.get("/mail/u/0/filters/export?id=" + one).body().split("<entry>", -1))
                .hasSize(2);
    }

    @Test
    void a_filter_that_cannot_be_made_stops_all_of_them() {
        assertThatThrownBy(() -> mail.run("mail.importFilters", Map.of("xml", FEED)))
                .hasMessageContaining("the filter does nothing");
        assertThatThrownBy(() -> mail.run("mail.importFilters", Map.of("xml", FEED, "chosen", "7")))
                .hasMessageContaining("chosen names filter 7, but there are 3, counted from 0");
        assertThat(mail.sql("SELECT id FROM mail.filter")).isEmpty();
        assertThat(mail.sql("SELECT id FROM mail.label WHERE name LIKE 'Harbour%'"))
                .isEmpty();
    }

    @Test
    void hostile_or_broken_files_are_refused_in_words() {
        refused("<!DOCTYPE feed [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><feed>&x;</feed>", "document type");
        refused("<!doctype feed><feed/>", "document type");
        byte[] wide = "<?xml version='1.0' encoding='UTF-16'?><!DOCTYPE feed SYSTEM 'http://x/'><feed/>"
                .getBytes(StandardCharsets.UTF_16);
        assertThatThrownBy(() -> mail.run("mail.importFilters", Map.of("xml", wide)))
                .hasMessageContaining("document type");
        refused("<feed xmlns='http://www.w3.org/2005/Atom'>&unknown;</feed>", "no XML that can be read");
        refused("<feed xmlns='http://www.w3.org/2005/Atom'><entry>", "no XML that can be read");
        refused("", "no XML that can be read");
        refused("{}", "no XML that can be read");
        refused("<rss><entry/></rss>", "holds no filters");
        refused("<feed>" + "x".repeat(1_000_001) + "</feed>", "filters take at most 1000000");
    }

    private void refused(String xml, String words) {
        assertThatThrownBy(() -> mail.run("mail.importFilters", Map.of("xml", xml)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words);
    }
}
