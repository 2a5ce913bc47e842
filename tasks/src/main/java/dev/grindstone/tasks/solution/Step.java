package dev.grindstone.tasks.solution;

import dev.grindstone.tasks.problem.Spot;
import dev.grindstone.tasks.refusal.RefusalCode;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One thing a hand does to solve a task. */
public sealed interface Step {

    /** The line of the task file that says so. */
    Spot spot();

    /** The same step with the blanks of its texts filled. */
    Step fill(UnaryOperator<String> filling);

    /** Clicks a control. */
    record Click(Spot spot, Target target) implements Step {
        @Override
        public Step fill(UnaryOperator<String> filling) {
            return new Click(spot, target.fill(filling));
        }
    }

    /** Moves the mouse over a control. */
    record Hover(Spot spot, Target target) implements Step {
        @Override
        public Step fill(UnaryOperator<String> filling) {
            return new Hover(spot, target.fill(filling));
        }
    }

    /** Replaces the text of a field. */
    record Fill(Spot spot, Target target, String value) implements Step {
        @Override
        public Step fill(UnaryOperator<String> filling) {
            return new Fill(spot, target.fill(filling), filling.apply(value));
        }
    }

    /** Chooses an option of a select box. */
    record Choose(Spot spot, Target target, String option) implements Step {
        @Override
        public Step fill(UnaryOperator<String> filling) {
            return new Choose(spot, target.fill(filling), filling.apply(option));
        }
    }

    /** Types where the caret is. */
    record Type(Spot spot, String text) implements Step {
        @Override
        public Step fill(UnaryOperator<String> filling) {
            return new Type(spot, filling.apply(text));
        }
    }

    /**
     * Presses a key or a chord such as {@code Control+Enter}.
     *
     * @param target the control that gets the focus first; null for the one that has it
     */
    record Press(Spot spot, String keys, @Nullable Target target) implements Step {
        @Override
        public Step fill(UnaryOperator<String> filling) {
            return target == null ? this : new Press(spot, keys, target.fill(filling));
        }
    }

    /** Opens a path of the app that is open. */
    record Navigate(Spot spot, String path) implements Step {
        @Override
        public Step fill(UnaryOperator<String> filling) {
            return new Navigate(spot, filling.apply(path));
        }
    }

    /** Lets the world's clock run. */
    record Wait(Spot spot, int millis) implements Step {
        @Override
        public Step fill(UnaryOperator<String> filling) {
            return this;
        }
    }

    /** Answers the question; the text is usually <code>{answer}</code>, the expected value. */
    record Answer(Spot spot, String text) implements Step {
        @Override
        public Step fill(UnaryOperator<String> filling) {
            return new Answer(spot, filling.apply(text));
        }
    }

    /**
     * Says that the task cannot be done.
     *
     * @param because why not, in words; may be empty
     */
    record Refuse(Spot spot, RefusalCode code, String because) implements Step {
        @Override
        public Step fill(UnaryOperator<String> filling) {
            return new Refuse(spot, code, filling.apply(because));
        }
    }
}
