package dev.grindstone.kit.persona;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a persona says to what they do not understand: one rung after the other, then nothing. An empty rung is left out;
 * an answer that helps begins it anew.
 *
 * @param clarify asks back
 * @param hint says what they can be asked
 * @param unsure says who might know
 * @param refusal what they say to whom they may not tell something
 */
public record Ladder(String clarify, String hint, String unsure, String refusal) {

    /** Asks back, then is not sure. */
    public static final Ladder PLAIN =
            new Ladder("What exactly do you need?", "", "I am not sure, sorry.", "Sorry, I cannot share that.");

    /** The rung, counted from 0, for somebody who has been given so many; empty when there is none left. */
    String rung(int given) {
        List<String> rungs = List.of(clarify, hint, unsure).stream()
                .filter(text -> !text.isEmpty())
                .toList();
        return given < rungs.size() ? rungs.get(given) : "";
    }

    /** Whether what was said asks something of the reader. */
    boolean asks(String text) {
        return !text.isEmpty() && (text.equals(clarify) || text.equals(hint));
    }

    Ladder with(UnaryOperator<String> texts) {
        return new Ladder(texts.apply(clarify), texts.apply(hint), texts.apply(unsure), texts.apply(refusal));
    }
}
