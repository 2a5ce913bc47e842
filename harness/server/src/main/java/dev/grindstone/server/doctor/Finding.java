package dev.grindstone.server.doctor;

/**
 * One thing that was looked at.
 *
 * @param name what it is
 * @param isGood whether Grindstone can work with it
 * @param found what was found
 * @param remedy what to do about it; empty when there is nothing to do
 */
public record Finding(String name, boolean isGood, String found, String remedy) {

    static Finding good(String name, String found) {
        return new Finding(name, true, found, "");
    }

    static Finding bad(String name, String found, String remedy) {
        return new Finding(name, false, found, remedy);
    }
}
