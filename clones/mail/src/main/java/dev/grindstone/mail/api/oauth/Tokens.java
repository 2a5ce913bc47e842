package dev.grindstone.mail.api.oauth;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import dev.grindstone.mail.api.call.Caller;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/*
 * A world keeps no tokens: each says whom it is for, since when and for what, and is signed with what only that person
 * knows, the password. So the same world makes the same tokens, none can be guessed that a person could not sign in
 * with, and a changed password ends them all.
 */
/** The codes and tokens of the sign-in for programs. */
public final class Tokens {
    /** How long an access token holds. */
    public static final Duration LIFE = Duration.ofSeconds(3599);

    private static final Duration CODE_LIFE = Duration.ofMinutes(10);
    private static final int SIGNATURE_BYTES = 24;

    /** What a token is good for. */
    public enum Kind {
        CODE("4/0A"),
        ACCESS("ya29.a0A"),
        REFRESH("1//0g");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }

    /**
     * What a token that holds says.
     *
     * @param until when it ends
     */
    public record Grant(Person person, Set<String> scopes, Instant until) {
        public Grant {
            scopes = Set.copyOf(scopes);
        }

        /** The scopes in order, with blanks between them. */
        public String scope() {
            return String.join(" ", new TreeSet<>(scopes));
        }
    }

    private Tokens() {}

    /** A token for a person of the world, from now on. */
    public static String issue(World world, Kind kind, Person person, Set<String> scopes) {
        String claims =
                person.id() + " " + world.now().getEpochSecond() + " " + String.join(" ", new TreeSet<>(scopes));
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        return kind.prefix + text + "." + signature(kind, claims, person);
    }

    /** What a token says; empty when it is none, or has ended. */
    public static Optional<Grant> check(World world, Kind kind, String token) {
        int dot = token.lastIndexOf('.');
        if (!token.startsWith(kind.prefix) || dot < kind.prefix.length()) {
            return Optional.empty();
        }
        try {
            String claims = new String(
                    Base64.getUrlDecoder().decode(token.substring(kind.prefix.length(), dot)), StandardCharsets.UTF_8);
            List<String> parts = Arrays.asList(claims.split(" ", -1));
            Instant until = Instant.ofEpochSecond(Long.parseLong(parts.get(1))).plus(life(kind));
            return world.people()
                    .byId(Long.parseLong(parts.get(0)))
                    .filter(person -> signature(kind, claims, person).equals(token.substring(dot + 1)))
                    .filter(person -> world.now().isBefore(until))
                    .map(person -> new Grant(person, Set.copyOf(parts.subList(2, parts.size())), until));
        } catch (IllegalArgumentException | IndexOutOfBoundsException noToken) {
            return Optional.empty();
        }
    }

    /** Who calls with an access token. */
    public static Optional<Caller> caller(World world, String token) {
        return check(world, Kind.ACCESS, token).map(grant -> new Caller(grant.person(), grant.scopes()));
    }

    private static Duration life(Kind kind) {
        return switch (kind) {
            case CODE -> CODE_LIFE;
            case ACCESS -> LIFE;
            case REFRESH -> Duration.ofDays(36_500);
        };
    }

    private static String signature(Kind kind, String claims, Person person) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((kind + "\n" + claims + "\n" + person.email() + "\n" + person.password())
                            .getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, SIGNATURE_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
