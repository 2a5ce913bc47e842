package dev.grindstone.mail.rig;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import org.jspecify.annotations.Nullable;

/**
 * The isolated world in which a browser runs an extension's content script: it sees the page's elements and none of the
 * page's variables.
 */
final class ExtensionWorld {
    private static final int PATIENCE_MILLIS = 20_000;

    private final Page page;
    private final CDPSession devTools;
    private final int id;

    /** A new world on the document that the page shows. */
    ExtensionWorld(Page page) {
        this.page = page;
        this.devTools = page.context().newCDPSession(page);
        JsonObject where = new JsonObject();
        where.addProperty("worldName", "extension");
        where.add(
                "frameId",
                devTools.send("Page.getFrameTree")
                        .getAsJsonObject("frameTree")
                        .getAsJsonObject("frame")
                        .get("id"));
        this.id = devTools.send("Page.createIsolatedWorld", where)
                .get("executionContextId")
                .getAsInt();
    }

    /** Runs a script; nothing is made of its result. */
    void run(String script) {
        ask(script + "\n;null");
    }

    /** The value of an expression, as text. */
    String text(String expression) {
        JsonElement value = ask("String(" + expression + ")");
        return value == null ? "" : value.getAsString();
    }

    /** Waits until an expression is true: this world has no events that a test could hear. */
    void waitFor(String expression) {
        JsonElement came = ask("""
                new Promise(resolve => {
                  const end = Date.now() + %d;
                  const look = () => (%s) ? resolve(true) : Date.now() > end ? resolve(false) : setTimeout(look, 20);
                  look();
                })""".formatted(PATIENCE_MILLIS, expression));
        if (came == null || !came.getAsBoolean()) {
            throw new AssertionError("It never came true that " + expression + " on " + page.url());
        }
    }

    private @Nullable JsonElement ask(String expression) {
        JsonObject question = new JsonObject();
        question.addProperty("expression", expression);
        question.addProperty("contextId", id);
        question.addProperty("awaitPromise", true);
        question.addProperty("returnByValue", true);
        JsonObject answer = devTools.send("Runtime.evaluate", question);
        if (answer.has("exceptionDetails")) {
            throw new AssertionError("The script failed: " + answer.get("exceptionDetails"));
        }
        return answer.getAsJsonObject("result").get("value");
    }
}
