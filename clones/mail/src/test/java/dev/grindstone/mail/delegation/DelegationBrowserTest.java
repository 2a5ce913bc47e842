package dev.grindstone.mail.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.grindstone.mail.Desk;
import dev.grindstone.mail.Mailbox;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DelegationBrowserTest {
    @Test
    void access_is_granted_accepted_and_taken_back_by_hand() {
        try (Mailbox mail = Mailbox.open();
                Desk desk = Desk.open(mail)) {
            Page page = desk.page();
            Desk.go(page, desk.url("#settings/accounts"));
            page.locator("[data-part-delegate-add]").click();
            page.getByLabel("Email address").fill("ben");
            page.locator("[role=alertdialog] button[name=ok]").click();
            page.locator("[role=alertdialog] [role=alert]:not(:empty)").waitFor();
            page.getByLabel("Email address").fill("ben@harbour.example");
            page.locator("[role=alertdialog] button[name=ok]").click();
            page.getByText("pending").waitFor();

            mail.world().run(world -> world.db("kit").execute("UPDATE kit.session SET person_id = 2 WHERE token = ''"));
            Page bens = desk.tab("#inbox");
            bens.locator("tr.zA").first().click();
            Page accept = bens.waitForPopup(() -> bens.locator(".a3s a").click());
            accept.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Accept"))
                    .waitFor();
            accept.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Accept"))
                    .click();
            accept.getByText("Confirmation success!").waitFor();
            accept.close();

            bens.locator("[data-part-account]").click();
            Page noras = bens.waitForPopup(() -> bens.frameLocator("iframe[name=account]")
                    .locator("a[data-part-account-other]")
                    .first()
                    .click());
            noras.waitForURL("**/mail/u/1/**");
            Desk.settle(noras);
            assertThat(noras.title()).contains("nora@harbour.example");
            noras.locator("[gh=cm]").click();
            noras.locator("input[peoplekit-id]").first().fill("ben@harbour.example");
            noras.keyboard().press("Enter");
            noras.locator("input[name=subjectbox]").fill("On her behalf");
            Desk.settle(noras);
            noras.keyboard().press("Control+Enter");
            noras.locator(".bAp .bAq").getByText("Message sent").waitFor();
            mail.world().advance(Duration.ofMinutes(1));
            Desk.go(bens, desk.url("#inbox"));
            bens.reload();
            Desk.settle(bens);
            bens.locator("tr.zA", new Page.LocatorOptions().setHasText("On her behalf"))
                    .click();
            bens.getByText("sent by ben@harbour.example", new Page.GetByTextOptions().setExact(true))
                    .waitFor();

            // The open page leaves by itself when it hears of the change, so a reload of it may meet its own leaving.
            noras.navigate("about:blank");
            mail.run("mail.removeDelegate", Map.of("address", "ben@harbour.example"));
            noras.navigate(mail.server().origin() + "/mail/u/1/");
            noras.waitForURL("**/mail/u/0/**");
        }
    }
}
