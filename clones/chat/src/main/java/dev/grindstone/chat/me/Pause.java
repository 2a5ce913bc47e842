package dev.grindstone.chat.me;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/** For how long notifications can be paused. */
record Pause(String label, long minutes) {
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    static List<Pause> all(Instant now, ZoneId zone) {
        ZonedDateTime here = now.atZone(zone);
        ZonedDateTime tomorrow = here.toLocalDate().plusDays(1).atTime(MORNING).atZone(zone);
        int days = 8 - here.getDayOfWeek().getValue();
        ZonedDateTime monday = here.toLocalDate().plusDays(days).atTime(MORNING).atZone(zone);
        return List.of(
                new Pause("For 30 minutes", 30),
                new Pause("For 1 hour", 60),
                new Pause("For 2 hours", 120),
                new Pause("Until tomorrow", Duration.between(here, tomorrow).toMinutes()),
                new Pause("Until next week", Duration.between(here, monday).toMinutes()));
    }
}
