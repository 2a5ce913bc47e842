package dev.grindstone.shop.purchase;

import java.util.List;

/** Where a purchase goes: lines as on an envelope, the name first, the country last. */
public record Envelope(List<String> lines) {
    public Envelope {
        lines = List.copyOf(lines);
    }

    /** The lines of a text. */
    public static Envelope of(String text) {
        return new Envelope(
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
    }

    /** Who receives it. */
    public String name() {
        return lines.isEmpty() ? "" : lines.get(0);
    }

    /** Street and house: what stands between name and town. */
    public List<String> street() {
        return lines.size() < 4 ? List.of() : lines.subList(1, lines.size() - 2);
    }

    /** Town, state and code, such as {@code Portland, ME 04101}. */
    public String town() {
        return lines.size() < 3 ? "" : lines.get(lines.size() - 2);
    }

    /** The country. */
    public String country() {
        return lines.size() < 2 ? "" : lines.get(lines.size() - 1);
    }

    /** The town without its code, such as {@code Portland, ME}: where a carrier says that a parcel is. */
    public String place() {
        return town().replaceFirst("[\\s,]*[0-9][0-9-]*$", "");
    }

    /** The first digit of the code, which tells a part of the country; 0 without one. */
    public int region() {
        String code = town().replaceFirst(".*?([0-9][0-9-]*)?$", "$1");
        return code.isEmpty() ? 0 : code.charAt(0) - '0';
    }
}
