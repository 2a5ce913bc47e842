package dev.grindstone.server.visiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.WebDriverWait;
import tools.jackson.databind.JsonNode;

/** What somebody does who brings a browser, or none: make a world, do its task in the pages, ask for the verdict. */
class OwnBrowserTest {

    private static final Pattern ORDER = Pattern.compile("Archive my order of (.+), the one with the (.+) in it\\..*");

    private static Operator operator;

    @BeforeAll
    static void start() {
        operator = new Operator();
    }

    @AfterAll
    static void stop() {
        operator.close();
    }

    @Test
    void selenium_does_a_task_and_is_told_that_it_passed() throws Exception {
        JsonNode made = operator.post("/v1/worlds", "{\"task\":\"mail/archive-sender-notices\"}");
        String world = "/v1/worlds/" + made.path("id").asString();
        String sender = made.at("/task/goal")
                .asString()
                .replaceFirst("Archive all unread messages from (.+) that are in .*", "$1");
        assertThat(verdict(world)).isEqualTo("failed");

        WebDriver browser = ChromeDrivers.start();
        try {
            archiveUnread(browser, made.at("/urls/mail").asString(), sender);
            waiting(browser)
                    .withMessage(() -> ask(world + "/verify").toString())
                    .until(any ->
                            ask(world + "/verify").path("verdict").asString().equals("passed"));
        } finally {
            browser.quit();
        }

        assertThat(operator.get(world + "/diff").path("changes").findValuesAsString("table"))
                .contains("mail.message");
        assertResetAndDelete(world);
    }

    private static void archiveUnread(WebDriver browser, String start, String sender) {
        browser.get(start);
        String wanted = "from:\"" + sender + "\" is:unread in:inbox";
        once(browser, By.name("q"), field -> field.sendKeys(wanted, Keys.ENTER));
        // What was found, and no longer the inbox, whose first page has other senders.
        patient(browser).until(any -> {
            List<WebElement> rows = browser.findElements(By.cssSelector("tr.zA"));
            return !rows.isEmpty()
                    && rows.stream().allMatch(row -> row.getText().contains(sender));
        });
        once(browser, By.cssSelector("[aria-label='Select all on this page']"), WebElement::click);
        once(browser, By.cssSelector("[role=button][aria-label=Archive]"), WebElement::click);
    }

    /** Finds a control anew until it can be used, for pages are drawn again while they load. */
    private static void once(WebDriver browser, By control, Consumer<WebElement> use) {
        patient(browser).until(any -> {
            use.accept(browser.findElement(control));
            return true;
        });
    }

    private static FluentWait<WebDriver> patient(WebDriver browser) {
        return waiting(browser)
                .ignoreAll(List.of(
                        NoSuchElementException.class,
                        StaleElementReferenceException.class,
                        ElementNotInteractableException.class));
    }

    private static WebDriverWait waiting(WebDriver browser) {
        return new WebDriverWait(browser, Duration.ofSeconds(60));
    }

    @Test
    void plain_http_does_a_task_and_is_told_that_it_passed() throws Exception {
        JsonNode made = operator.post("/v1/worlds", "{\"task\":\"shop/archive-one-order\"}");
        String world = "/v1/worlds/" + made.path("id").asString();
        Matcher asked = ORDER.matcher(made.at("/task/goal").asString());
        assertThat(asked.matches()).as(made.at("/task/goal").asString()).isTrue();
        assertThat(verdict(world)).isEqualTo("failed");

        Visitor visitor = new Visitor();
        Document shop = visitor.open(URI.create(made.at("/urls/shop").asString()));
        Document orders = visitor.follow(shop.selectFirst("a:contains(Returns)"));
        Element search = orders.expectForm("form[action=/your-orders/search]");
        search.expectFirst("input[name=search]").val(asked.group(2));
        Document found = visitor.submit(search);
        Element card = found.selectFirst(".order-card:contains(" + asked.group(1) + ")");
        Document question = visitor.follow(card.expectFirst("a:contains(Archive order)"));
        visitor.submit(question.expectForm("form[action*=archiveModal]"));

        assertThat(operator.post(world + "/verify", "{}").toString()).startsWith("{\"verdict\":\"passed\"");
        JsonNode change = operator.get(world + "/diff").path("changes");
        assertThat(change.findValuesAsString("table")).contains("shop.purchase");
        assertResetAndDelete(world);
    }

    @Test
    void the_wrong_deed_is_told_by_its_row() throws Exception {
        JsonNode made = operator.post("/v1/worlds", "{\"task\":\"shop/archive-one-order\"}");
        String world = "/v1/worlds/" + made.path("id").asString();
        Visitor visitor = new Visitor();
        Document orders = visitor.follow(
                visitor.open(URI.create(made.at("/urls/shop").asString())).selectFirst("a:contains(Returns)"));

        Document question = visitor.follow(orders.expectFirst("a:contains(Archive order)"));
        visitor.submit(question.expectForm("form[action*=archiveModal]"));

        JsonNode verdict = operator.post(world + "/verify", "{}");
        assertThat(verdict.path("verdict").asString()).isEqualTo("failed");
        assertThat(verdict.path("reasons").findValuesAsString("column")).contains("is_archived");
        operator.delete(world);
    }

    private static void assertResetAndDelete(String world) throws Exception {
        assertThat(operator.post(world + "/reset", "").path("is_equal").asBoolean())
                .isTrue();
        assertThat(operator.get(world + "/diff").path("changes")).isEmpty();
        assertThat(verdict(world)).isEqualTo("failed");
        operator.delete(world);
        assertThat(operator.status(world)).isEqualTo(404);
    }

    private static String verdict(String world) throws Exception {
        return operator.post(world + "/verify", "{}").path("verdict").asString();
    }

    private static JsonNode ask(String path) {
        try {
            return operator.post(path, "{}");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
