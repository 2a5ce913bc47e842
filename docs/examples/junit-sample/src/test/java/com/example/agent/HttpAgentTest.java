package com.example.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grindstone.junit.Task;
import dev.grindstone.junit.TaskRun;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each test has a world of its own that stands at the start of the task. */
@Task("shop/archive-one-order")
class HttpAgentTest {

    private static final Pattern GOAL = Pattern.compile("Archive my order of (.+), the one with the (.+) in it\\..*");

    private final HttpAgent agent = new HttpAgent();

    @Test
    void does_what_it_is_told(TaskRun run) throws Exception {
        Matcher goal = GOAL.matcher(run.goal());
        assertTrue(goal.matches(), run.goal());

        agent.archiveAnOrder(run.start(), goal.group(1), goal.group(2));

        run.verify();
    }

    @Test
    void is_told_what_it_did_wrong(TaskRun run) throws Exception {
        agent.archiveTheNewestOrder(run.start());

        AssertionError failure = assertThrows(AssertionError.class, run::verify);
        assertTrue(failure.getMessage().contains("shop.purchase"), failure.getMessage());
        assertTrue(failure.getMessage().contains("the task does not ask for it"), failure.getMessage());
    }

    @Test
    void needs_no_playwright() {
        ClassNotFoundException absent =
                assertThrows(ClassNotFoundException.class, () -> Class.forName("com.microsoft.playwright.Page"));
        assertEquals("com.microsoft.playwright.Page", absent.getMessage());
    }
}
