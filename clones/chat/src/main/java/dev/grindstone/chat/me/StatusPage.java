package dev.grindstone.chat.me;

import dev.grindstone.chat.text.Emojis;
import dev.grindstone.chat.workspace.Member;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dialog of the status.
 *
 * @param until when the present one ends; empty for never
 * @param ends when a status can end
 */
record StatusPage(
        String team,
        String text,
        String emoji,
        String until,
        List<Preset> presets,
        List<End> ends,
        List<String> choice) {
    private static final List<String> EMOJI = List.of(
            ":speech_balloon:",
            ":calendar:",
            ":bus:",
            ":face_with_thermometer:",
            ":palm_tree:",
            ":house_with_garden:",
            ":coffee:",
            ":fork_and_knife:",
            ":headphones:",
            ":dart:",
            ":airplane:",
            ":books:",
            ":runner:",
            ":tada:",
            ":baby:",
            ":hammer_and_wrench:",
            ":eyes:",
            ":zzz:");

    /** A status that is often wanted. */
    record Preset(String emoji, String text, End end) {}

    /** When a status ends: a label, and the instant as text, empty for never. */
    record End(String label, String until) {}

    static StatusPage of(Member.Status status, String team, Instant now, ZoneId zone) {
        ZonedDateTime here = now.atZone(zone);
        String endOfDay = at(
                here.toLocalDate().atTime(LocalTime.of(23, 59, 59)).atZone(zone).toInstant());
        String endOfWeek = at(here.toLocalDate()
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))
                .atTime(LocalTime.of(23, 59, 59))
                .atZone(zone)
                .toInstant());
        End never = new End("Don’t clear", "");
        End half = new End("30 minutes", at(now.plus(Duration.ofMinutes(30))));
        End hour = new End("1 hour", at(now.plus(Duration.ofHours(1))));
        End four = new End("4 hours", at(now.plus(Duration.ofHours(4))));
        End today = new End("Today", endOfDay);
        End week = new End("This week", endOfWeek);
        @Nullable Instant until = status.until();
        return new StatusPage(
                team,
                status.text(),
                status.emoji().isEmpty() ? ":speech_balloon:" : status.emoji(),
                until == null ? "" : at(until),
                List.of(
                        new Preset(":calendar:", "In a meeting", hour),
                        new Preset(":bus:", "Commuting", half),
                        new Preset(":face_with_thermometer:", "Out sick", today),
                        new Preset(":palm_tree:", "Vacationing", never),
                        new Preset(":house_with_garden:", "Working remotely", today)),
                List.of(never, half, hour, four, today, week),
                EMOJI);
    }

    private static String at(Instant instant) {
        return instant.toString();
    }

    static String glyph(String emoji) {
        return Emojis.characters(emoji.replace(":", "")).orElse("💬");
    }

    /** What the choice of the end says. */
    String endLabel() {
        return until.isEmpty()
                ? "Don’t clear"
                : ends.stream()
                        .filter(each -> each.until().equals(until))
                        .map(End::label)
                        .findFirst()
                        .orElse("As set before");
    }
}
