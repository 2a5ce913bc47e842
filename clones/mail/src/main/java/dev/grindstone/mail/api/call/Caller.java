package dev.grindstone.mail.api.call;

import dev.grindstone.kit.people.Person;
import java.util.Set;

/**
 * Who calls.
 *
 * @param scopes what the token allows; none for a person at a browser, who may all
 */
public record Caller(Person person, Set<String> scopes) {
    public Caller {
        scopes = Set.copyOf(scopes);
    }
}
