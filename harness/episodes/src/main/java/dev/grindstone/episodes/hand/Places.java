package dev.grindstone.episodes.hand;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import dev.grindstone.episodes.action.ActionException;
import dev.grindstone.episodes.action.At;
import dev.grindstone.episodes.stage.Scene;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/*
 * A control is scrolled into view and its middle is clicked with the mouse, as a person would. Playwright's own click
 * waits in real time for a control to appear, to stop moving, to be uncovered; in stepped time a page at rest stays
 * as it is, so what is not there now is an error at once, and says why.
 */
/** Where on the page an action happens. */
final class Places {
    private static final String MIDDLE = """
            elements => {
              if (elements.length !== 1) return { count: elements.length };
              const element = elements[0];
              const trouble = (text) => ({ trouble: text });
              if (!element.isConnected) return trouble('is no longer on the page');
              if (element.matches(':disabled') || element.closest('[aria-disabled="true"]')) {
                return trouble('is disabled');
              }
              element.scrollIntoViewIfNeeded(true);
              const box = [...element.getClientRects()].find((each) => each.width > 0 && each.height > 0);
              if (!box || getComputedStyle(element).visibility !== 'visible') return trouble('is not visible');
              const left = Math.max(0, box.left), top = Math.max(0, box.top);
              const x = (left + Math.min(innerWidth, box.right)) / 2, y = (top + Math.min(innerHeight, box.bottom)) / 2;
              const hit = element.getRootNode().elementFromPoint(x, y);
              if (!hit) return trouble('is outside the viewport');
              const label = hit.closest('label');
              if (!element.contains(hit) && !(label && (label.control === element || label.contains(element)))) {
                const name = hit.getAttribute('aria-label') || hit.textContent.trim().slice(0, 40);
                return trouble(`is covered by <${hit.localName}> "${name}"`);
              }
              return { x, y, inFrame: window !== window.top };
            }""";

    private final Scene scene;

    Places(Scene scene) {
        this.scene = scene;
    }

    /** The pixel of a place, scrolled into view if it is a control. */
    At.Point point(At at) {
        return at instanceof At.Point point ? inViewport(point) : middle(at);
    }

    /** The element of a place that is not a point. */
    Locator element(At at) {
        if (at instanceof At.Point) {
            throw new ActionException("A point is no field: name the control by its ref");
        }
        Locator found = locator(at);
        int count;
        try {
            count = found.count();
        } catch (PlaywrightException unknownFrame) {
            count = 0;
        }
        if (count != 1) {
            throw notOne(at, count);
        }
        return found;
    }

    private static ActionException notOne(At at, int count) {
        if (count == 0) {
            return new ActionException(
                    at instanceof At.Ref ref
                            ? "ref " + ref.ref() + " is stale, take a new snapshot"
                            : "There is no " + describe(at) + " on the page");
        }
        return new ActionException(
                "There are " + count + " of " + describe(at) + " on the page: say which one with nth, from 0");
    }

    private At.Point inViewport(At.Point point) {
        int width = scene.settings().width();
        int height = scene.settings().height();
        if (point.x() < 0 || point.y() < 0 || point.x() > width || point.y() > height) {
            throw new ActionException("The point (" + point.x() + ", " + point.y() + ") is outside the viewport of "
                    + width + "×" + height + " pixels");
        }
        // The far edge is where a coordinate of 1.0 is rounded to.
        return new At.Point(Math.min(point.x(), width - 1), Math.min(point.y(), height - 1));
    }

    private At.Point middle(At at) {
        Locator element = locator(at);
        Map<?, ?> middle;
        try {
            // Playwright finds refs one by one only.
            middle = (Map<?, ?>)
                    (at instanceof At.Ref
                            ? element(at).evaluate("element => (" + MIDDLE + ")([element])")
                            : element.evaluateAll(MIDDLE));
        } catch (PlaywrightException unknownFrame) {
            throw notOne(at, 0);
        }
        if (middle.get("count") instanceof Integer count) {
            throw notOne(at, count);
        }
        if (middle.get("trouble") instanceof String trouble) {
            throw new ActionException("The " + describe(at) + " " + trouble);
        }
        if (Boolean.TRUE.equals(middle.get("inFrame"))) {
            BoundingBox box = element.boundingBox();
            return inViewport(At.Point.rounded(box.x + box.width / 2, box.y + box.height / 2));
        }
        return inViewport(At.Point.rounded(number(middle.get("x")) - 0.5, number(middle.get("y")) - 0.5));
    }

    private Locator locator(At at) {
        Page page = scene.page();
        if (at instanceof At.Ref ref) {
            if (!ref.ref().matches("[A-Za-z0-9]+")) {
                throw new ActionException("'" + ref.ref() + "' is no ref: refs look like e9, in the newest snapshot");
            }
            return page.locator("aria-ref=" + ref.ref());
        }
        if (at instanceof At.Selector selector) {
            return page.locator(selector.selector());
        }
        At.Role control = (At.Role) at;
        AriaRole role = role(control.role());
        @Nullable At within = control.within();
        Locator found = within == null
                ? page.getByRole(role, onPage(control))
                : locator(within).getByRole(role, inside(control));
        @Nullable Integer nth = control.nth();
        return nth == null ? found : found.nth(nth);
    }

    private static Page.GetByRoleOptions onPage(At.Role control) {
        Page.GetByRoleOptions options = new Page.GetByRoleOptions();
        Optional.ofNullable(control.name()).ifPresent(options::setName);
        Optional.ofNullable(control.exact()).ifPresent(options::setExact);
        return options;
    }

    private static Locator.GetByRoleOptions inside(At.Role control) {
        Locator.GetByRoleOptions options = new Locator.GetByRoleOptions();
        Optional.ofNullable(control.name()).ifPresent(options::setName);
        Optional.ofNullable(control.exact()).ifPresent(options::setExact);
        return options;
    }

    private static AriaRole role(String name) {
        return Arrays.stream(AriaRole.values())
                .filter(role -> role.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () -> new ActionException("'" + name + "' is no ARIA role: use one such as button or link"));
    }

    private static String describe(At at) {
        if (at instanceof At.Role control) {
            return control.role()
                    + (control.name() == null ? "" : " \"" + control.name() + "\"")
                    + (control.nth() == null ? "" : " (number " + control.nth() + ")")
                    + (control.within() == null ? "" : " in " + describe(control.within()));
        }
        return at instanceof At.Ref ref ? "control " + ref.ref() : "element " + ((At.Selector) at).selector();
    }

    private static double number(@Nullable Object value) {
        return value instanceof Number number ? number.doubleValue() : 0;
    }
}
