package dev.grindstone.episodes.surface;

import dev.grindstone.episodes.Observation;
import dev.grindstone.episodes.action.ActionException;
import dev.grindstone.episodes.action.At;
import java.util.List;

/**
 * What a model looked at when it wrote its call.
 *
 * @param width of the viewport, in pixels
 * @param height of the viewport, in pixels
 * @param tabs ids of the tabs, the oldest first
 * @param tab the id of the one in front
 */
public record Screen(int width, int height, List<String> tabs, String tab) {
    private static final double GRID = 1000;

    public Screen {
        tabs = List.copyOf(tabs);
    }

    /** That of an observation. */
    public static Screen of(Observation seen) {
        return new Screen(
                seen.viewport().get(0),
                seen.viewport().get(1),
                seen.tabs().stream().map(Observation.OpenTab::tabId).toList(),
                seen.tabs().stream()
                        .filter(Observation.OpenTab::active)
                        .map(Observation.OpenTab::tabId)
                        .findFirst()
                        .orElse(""));
    }

    /**
     * A pixel; the far edge itself counts as the last pixel.
     *
     * @throws ActionException when it is outside the viewport
     */
    public At.Point pixel(double x, double y) {
        At.Point point = At.Point.rounded(x, y);
        if (point.x() < 0 || point.y() < 0 || point.x() > width || point.y() > height) {
            throw new ActionException("The point (" + point.x() + ", " + point.y() + ") is outside the viewport of "
                    + width + "×" + height + " pixels");
        }
        return new At.Point(Math.min(point.x(), width - 1), Math.min(point.y(), height - 1));
    }

    /** The pixel at a point of a grid of 1000 by 1000 that is laid over the viewport. */
    public At.Point grid(double x, double y) {
        if (x < 0 || y < 0 || x > GRID || y > GRID) {
            throw new ActionException("The point (" + x + ", " + y + ") is outside the grid, which goes from 0 to 999");
        }
        return pixel(x / GRID * width, y / GRID * height);
    }

    /** The middle of the viewport. */
    public At.Point middle() {
        return new At.Point(width / 2, height / 2);
    }

    /** The id of a tab by its place, from 0. */
    public String tab(int index) {
        if (index < 0 || index >= tabs.size()) {
            throw new ActionException("There is no tab " + index + ": there are " + tabs.size() + ", counted from 0");
        }
        return tabs.get(index);
    }
}
