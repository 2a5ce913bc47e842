package dev.grindstone.junit;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.junit.UsePlaywright;
import org.junit.jupiter.api.Test;

/** The same as the other case, with the annotations the other way round. A file of its own, as Playwright looks for its annotation at the outermost class. */
@UsePlaywright(ThisMachine.class)
@Task("mail/archive-sender-notices")
class PlaywrightFirstCase {

    @Test
    void opens_a_mail(TaskRun run, Page page) {
        page.navigate(run.start().toString());
        page.locator("tr.zA.zE").first().click();
        page.waitForURL(url -> !url.equals(run.start().toString()));
        run.verify();
    }
}
