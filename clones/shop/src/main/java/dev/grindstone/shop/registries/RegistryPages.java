package dev.grindstone.shop.registries;

import dev.grindstone.shop.buyer.Address;
import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.purchase.Days;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the pages of registries show. */
final class RegistryPages {
    private RegistryPages() {}

    /** The first page: one's own, and ways to begin or find one. */
    record Hub(Frame frame, List<Registry> own, LocalDate today) {
        static String day(Registry registry) {
            return Days.full(registry.on());
        }
    }

    /** Those that were found by a name. */
    record Found(Frame frame, String name, String kind, List<Registry> registries) {
        static String day(Registry registry) {
            return Days.full(registry.on());
        }
    }

    /**
     * One that is begun or changed.
     *
     * @param handle empty for a new one
     * @param entered by the names of the fields
     */
    record Writing(
            Frame frame,
            Kind kind,
            String handle,
            String owner,
            Map<String, String> entered,
            List<Address> addresses,
            String problem) {
        String value(String field) {
            return entered.getOrDefault(field, "");
        }
    }

    /** One of them. */
    record One(
            Frame frame,
            Registry registry,
            List<Registry.Item> items,
            LocalDate today,
            String link,
            @Nullable Address address,
            String problem) {
        String day() {
            return Days.full(registry.on());
        }

        /** Such as {@code 41 days to go}; empty once it is over. */
        String left() {
            long days = registry.on().toEpochDay() - today.toEpochDay();
            return days < 0 ? "" : days == 0 ? "Today" : days == 1 ? "1 day to go" : days + " days to go";
        }

        int needed() {
            return items.stream().mapToInt(Registry.Item::needed).sum();
        }

        Optional<Address> sentTo() {
            return Optional.ofNullable(address);
        }
    }

    /** Whom to thank. */
    record Thanks(Frame frame, Registry registry, List<Registry.Gift> gifts, String problem) {
        long open() {
            return gifts.stream().filter(gift -> gift.thanked().isEmpty()).count();
        }
    }
}
