package dev.grindstone.episodes.surface.text;

import dev.grindstone.episodes.action.At;
import dev.grindstone.episodes.surface.Screen;

/** In which numbers a model names a point. */
enum Space {
    /** Pixels of the viewport. */
    PIXELS {
        @Override
        At.Point point(double x, double y, Screen screen) {
            return screen.pixel(x, y);
        }
    },

    /** A grid of 1000 by 1000 over the viewport. */
    GRID {
        @Override
        At.Point point(double x, double y, Screen screen) {
            return screen.grid(x, y);
        }
    },

    /**
     * Pixels of the picture as Qwen2.5-VL sees it: both sides rounded to multiples of 28, and scaled as a whole when there are
     * fewer than 100 or more than 16,384 tiles of that side ({@code smart_resize} of its image processor).
     */
    RESIZED {
        @Override
        At.Point point(double x, double y, Screen screen) {
            double width = side(screen.width(), screen);
            double height = side(screen.height(), screen);
            return screen.pixel(x / width * screen.width(), y / height * screen.height());
        }
    };

    private static final int TILE = 28;
    private static final double FEWEST = 100.0 * TILE * TILE;
    private static final double MOST = 16_384.0 * TILE * TILE;

    abstract At.Point point(double x, double y, Screen screen);

    static double side(int pixels, Screen screen) {
        double area = (double) rounded(screen.width()) * rounded(screen.height());
        double own = (double) screen.width() * screen.height();
        if (area > MOST) {
            return Math.max(TILE, Math.floor(pixels / Math.sqrt(own / MOST) / TILE) * TILE);
        }
        if (area < FEWEST) {
            return Math.ceil(pixels * Math.sqrt(FEWEST / own) / TILE) * TILE;
        }
        return rounded(pixels);
    }

    private static int rounded(int pixels) {
        return Math.max(TILE, (int) Math.rint((double) pixels / TILE) * TILE);
    }
}
