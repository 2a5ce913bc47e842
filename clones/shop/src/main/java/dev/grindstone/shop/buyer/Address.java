package dev.grindstone.shop.buyer;

import java.util.List;
import java.util.stream.Stream;

/** Where parcels go. */
public record Address(
        long id,
        String name,
        String phone,
        String lineOne,
        String lineTwo,
        String city,
        String state,
        String zip,
        String country,
        String instructions,
        boolean isDefault) {

    /** As on an envelope; the first line is the name. */
    public List<String> envelope() {
        return Stream.of(name, lineOne, lineTwo, place(), country)
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** Such as {@code Portland, OR 97205}. */
    public String place() {
        return city + ", " + state + " " + zip;
    }

    /** All of it but the name, on one line. */
    public String line() {
        return String.join(
                ", ",
                Stream.of(lineOne, lineTwo, city + ", " + state, zip, country)
                        .filter(part -> !part.isBlank())
                        .toList());
    }
}
