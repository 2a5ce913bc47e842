package dev.grindstone.kit.persona;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a scripted person knows and how they answer. Texts may have the blanks <code>{given_name}</code> (of who asks) and
 * those of the event's fields.
 *
 * @param facts in order: of two that are asked for by the same words, the first is told
 * @param hours when answers are written
 * @param least how long an answer takes, at least
 * @param most how long an answer takes, at most; where between is drawn from the world's seed
 * @param turns how many messages of one person are answered, from 1 to {@value #MOST_TURNS}
 * @param cooldown so long after an answer, what is not understood gets none
 * @param reminder what is said when no answer comes to a question of theirs; null for nothing
 * @param media by which they are reached; empty for all that the kit knows and the world has
 */
public record Persona(
        List<Fact> facts,
        Hours hours,
        Duration least,
        Duration most,
        Style style,
        Ladder ladder,
        int turns,
        Duration cooldown,
        @Nullable FollowUp reminder,
        List<Medium> media) {

    /** The most messages of one person that are answered. */
    public static final int MOST_TURNS = 50;

    /** How many messages of another persona are answered: two of them come to an end. */
    static final int TURNS_AMONG_PERSONAS = 3;

    /** Working hours come again after that, whatever they are. */
    private static final Duration A_WEEK = Duration.ofDays(7);

    public Persona {
        facts = List.copyOf(facts);
        media = List.copyOf(media);
    }

    /** Somebody who knows this, answers within two to five minutes at any time, and is not sure of anything else. */
    public static Persona of(Fact... facts) {
        return new Persona(
                List.of(facts),
                Hours.ALWAYS,
                Duration.ofMinutes(2),
                Duration.ofMinutes(5),
                Style.PLAIN,
                Ladder.PLAIN,
                20,
                Duration.ZERO,
                null,
                List.of());
    }

    /** The same, working at these hours. */
    public Persona at(Hours others) {
        return new Persona(facts, others, least, most, style, ladder, turns, cooldown, reminder, media);
    }

    /** The same, reached by these media. */
    public Persona by(List<Medium> others) {
        return new Persona(facts, hours, least, most, style, ladder, turns, cooldown, reminder, others);
    }

    /** After this, everything that a message leads to has been said. */
    public Duration longest() {
        Duration longest =
                hours.equals(Hours.ALWAYS) ? most : most.multipliedBy(2).plus(A_WEEK);
        Duration last = reminder == null ? Duration.ZERO : reminder.after();
        for (Fact fact : facts) {
            if (fact.later() != null && fact.later().after().compareTo(last) > 0) {
                last = fact.later().after();
            }
        }
        return longest.plus(last);
    }

    /** How long an answer takes: a whole number of seconds between the least and the most, the same for the same text. */
    Duration takes(String lot) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(lot.getBytes(StandardCharsets.UTF_8));
            return least.plusSeconds(Math.floorMod(
                    ByteBuffer.wrap(hash).getLong(), most.minus(least).toSeconds() + 1));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java lacks SHA-256", e);
        }
    }

    /** The same with other texts. */
    public Persona with(UnaryOperator<String> texts) {
        return new Persona(
                facts.stream().map(fact -> fact.with(texts)).toList(),
                hours,
                least,
                most,
                style.with(texts),
                ladder.with(texts),
                turns,
                cooldown,
                reminder == null ? null : reminder.with(texts),
                media.stream().map(medium -> medium.with(texts)).toList());
    }
}
