package dev.grindstone.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.junit.UsePlaywright;
import org.junit.jupiter.api.Test;

/** Opens a mail where nothing but an archive is asked for. A file of its own, as Playwright looks for its annotation at the outermost class. */
@Task("mail/archive-sender-notices")
@UsePlaywright(ThisMachine.class)
class WorldFirstCase {

    @Test
    void opens_a_mail(Page page, TaskRun run) {
        page.navigate(run.start().toString());
        page.locator("tr.zA.zE").first().click();
        page.waitForURL(url -> !url.equals(run.start().toString()));
        run.verify();
    }

    @Test
    void passes(Page page, WorldUrls urls) {
        page.navigate(urls.start("mail").toString());
        assertThat(page.title()).isNotEmpty();
    }
}
