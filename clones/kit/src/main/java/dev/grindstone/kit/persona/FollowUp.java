package dev.grindstone.kit.persona;

import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * What a persona says some time after something else.
 *
 * @param ifSilent only when nothing came from the other one in the meantime
 */
public record FollowUp(Duration after, String text, boolean ifSilent) {

    FollowUp with(UnaryOperator<String> texts) {
        return new FollowUp(after, texts.apply(text), ifSilent);
    }
}
