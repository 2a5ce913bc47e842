package dev.grindstone.tasks.model;

import dev.grindstone.kit.counterpart.Guard;
import dev.grindstone.kit.persona.Hours;
import dev.grindstone.kit.persona.Persona;
import dev.grindstone.tasks.model.ReferenceChange.Call;
import dev.grindstone.tasks.model.ReferenceChange.Nothing;
import dev.grindstone.tasks.problem.Spot;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a task adds to its world before the episode begins. Texts may contain <code>{name}</code>.
 *
 * @param people who live in the world for this task only
 * @param knowers who of them, or of the world, know things
 * @param before what is done to the world first, by the person who is signed in
 * @param counterparts who answers what
 * @param happens what comes to pass at a set time of the episode
 */
public record Preparation(
        List<Newcomer> people,
        List<Knower> knowers,
        ReferenceChange before,
        List<Counterpart> counterparts,
        List<Happening> happens) {

    private static final Preparation NONE = new Preparation(List.of(), List.of(), new Nothing(), List.of(), List.of());

    public Preparation {
        people = List.copyOf(people);
        knowers = List.copyOf(knowers);
        counterparts = List.copyOf(counterparts);
        happens = List.copyOf(happens);
    }

    /** The task starts from its world as it is. */
    public static Preparation none() {
        return NONE;
    }

    public boolean isNone() {
        return equals(NONE);
    }

    /** A person whom the task adds. */
    public record Newcomer(Spot spot, String name, String email, String title, String company) {

        /** The first word of the name. */
        public String givenName() {
            return name.split(" ", 2)[0];
        }
    }

    /**
     * Somebody who knows things and answers for themselves.
     *
     * @param who the person, by address or first name
     * @param persona what they know; its texts have the blanks of the task and those of the events
     * @param away so long after the start they answer nobody; null for not at all
     */
    public record Knower(
            Spot spot,
            Passage who,
            Persona persona,
            @Nullable Duration away) {

        /** Whether an answer may have to wait until they are back. */
        public boolean isAwayAtTimes() {
            return away != null || !persona.hours().equals(Hours.ALWAYS);
        }

        /** How long an answer may take in the episode. */
        public Duration longest() {
            return persona.longest().plus(away == null ? Duration.ZERO : away);
        }
    }

    /**
     * What a scripted person does when something happens.
     *
     * @param who the person, by address or first name
     * @param on the name of the event
     * @param when what must hold of it
     * @param times after so many times the rule is used up; null for as often as a rule can be used
     * @param after how long the person takes
     * @param orders what the person does then; their blanks may be fields of the event, too
     */
    public record Counterpart(
            Spot spot,
            Passage who,
            Passage on,
            Guard when,
            @Nullable Integer times,
            Duration after,
            List<Call> orders) {

        public Counterpart {
            orders = List.copyOf(orders);
        }
    }

    /**
     * What comes to pass without anybody's doing.
     *
     * @param after how long after the start
     * @param as who does it, by address or first name; null for the person who is signed in
     */
    public record Happening(
            Spot spot, Duration after, @Nullable Passage as, List<Call> orders) {

        public Happening {
            orders = List.copyOf(orders);
        }
    }
}
