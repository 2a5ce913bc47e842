package dev.grindstone.mail.api.oauth;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.mail.api.call.Access;
import dev.grindstone.mail.api.call.Call;
import dev.grindstone.mail.api.call.Json;
import dev.grindstone.mail.api.oauth.Tokens.Grant;
import dev.grindstone.mail.api.oauth.Tokens.Kind;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Letting a program act for a person: the person who is signed in consents by opening the page, and the program gets
 * tokens for that person. Any client id and secret will do.
 */
public final class OAuthRoutes {
    private static final String OUT_OF_BAND = "urn:ietf:wg:oauth:2.0:oob";

    /** Adds the pages of consent, {@code /token}, {@code /tokeninfo}, {@code /revoke} and {@code /oauth2/v2/userinfo}. */
    public void addTo(Routes routes) {
        routes.get("/o/oauth2/auth", OAuthRoutes::consent);
        routes.get("/o/oauth2/v2/auth", OAuthRoutes::consent);
        routes.post("/token", OAuthRoutes::token);
        routes.get("/tokeninfo", OAuthRoutes::info);
        routes.post("/tokeninfo", OAuthRoutes::info);
        routes.post("/revoke", OAuthRoutes::revoke);
        routes.get("/oauth2/v2/userinfo", OAuthRoutes::user);
    }

    private static void consent(Visit visit) {
        Person person = visit.person();
        String redirect = parameter(visit, "redirect_uri", "");
        if (!isAddress(redirect) && !redirect.equals(OUT_OF_BAND)) {
            error(visit, 400, "redirect_uri_mismatch", "The redirect_uri '" + redirect + "' is no address");
            return;
        }
        if (!parameter(visit, "response_type", "code").equals("code")) {
            error(visit, 400, "unsupported_response_type", "Only the response_type 'code' is known");
            return;
        }
        String code = Tokens.issue(visit.world(), Kind.CODE, person, scopes(parameter(visit, "scope", "")));
        if (redirect.equals(OUT_OF_BAND)) {
            visit.http().contentType("text/plain; charset=utf-8").result(code);
            return;
        }
        String state = parameter(visit, "state", "");
        String answer = "code=" + encoded(code) + (state.isEmpty() ? "" : "&state=" + encoded(state));
        visit.http().redirect(redirect + (redirect.contains("?") ? "&" : "?") + answer);
    }

    private static boolean isAddress(String text) {
        try {
            String scheme = URI.create(text).getScheme();
            return "http".equals(scheme) || "https".equals(scheme);
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private static void token(Visit visit) {
        String type = parameter(visit, "grant_type", "");
        if (!type.equals("authorization_code") && !type.equals("refresh_token")) {
            error(visit, 400, "unsupported_grant_type", "Invalid grant_type: " + type);
            return;
        }
        boolean refresh = type.equals("refresh_token");
        String given = parameter(visit, refresh ? "refresh_token" : "code", "");
        Optional<Grant> grant = Tokens.check(visit.world(), refresh ? Kind.REFRESH : Kind.CODE, given);
        if (grant.isEmpty()) {
            error(visit, 400, "invalid_grant", refresh ? "Token has been expired or revoked." : "Malformed auth code.");
            return;
        }
        Person person = grant.get().person();
        Set<String> scopes = grant.get().scopes();
        json(
                visit,
                200,
                Call.object(
                        "access_token",
                        Tokens.issue(visit.world(), Kind.ACCESS, person, scopes),
                        "expires_in",
                        Tokens.LIFE.toSeconds(),
                        "refresh_token",
                        refresh ? null : Tokens.issue(visit.world(), Kind.REFRESH, person, scopes),
                        "scope",
                        grant.get().scope(),
                        "token_type",
                        "Bearer",
                        "id_token",
                        scopes.contains("openid") ? idToken(visit, person) : null));
    }

    /** Who it is, in the form of the standard and without a signature: there is no key that anybody could check it with. */
    private static String idToken(Visit visit, Person person) {
        long now = visit.now().getEpochSecond();
        String audience = parameter(visit, "client_id", "");
        String claims = Json.write(Call.object(
                "iss",
                visit.origin(),
                "aud",
                audience,
                "sub",
                String.valueOf(person.id()),
                "email",
                person.email(),
                "email_verified",
                true,
                "name",
                person.name(),
                "iat",
                now,
                "exp",
                now + Tokens.LIFE.toSeconds()));
        return base64("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + base64(claims) + ".";
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void info(Visit visit) {
        Optional<Grant> grant = Tokens.check(visit.world(), Kind.ACCESS, parameter(visit, "access_token", ""));
        if (grant.isEmpty()) {
            error(visit, 400, "invalid_token", "Invalid Value");
            return;
        }
        long left = grant.get().until().getEpochSecond() - visit.now().getEpochSecond();
        json(
                visit,
                200,
                Call.object(
                        "sub", String.valueOf(grant.get().person().id()),
                        "scope", grant.get().scope(),
                        "exp", String.valueOf(grant.get().until().getEpochSecond()),
                        "expires_in", String.valueOf(left),
                        "email", grant.get().person().email(),
                        "email_verified", "true",
                        "access_type", "offline"));
    }

    /** A world keeps no tokens, so a good one is acknowledged and goes on until it ends by itself. */
    private static void revoke(Visit visit) {
        String token = parameter(visit, "token", "");
        boolean known = Tokens.check(visit.world(), Kind.ACCESS, token).isPresent()
                || Tokens.check(visit.world(), Kind.REFRESH, token).isPresent();
        if (known) {
            json(visit, 200, Map.of());
        } else {
            error(visit, 400, "invalid_token", "Token expired or revoked");
        }
    }

    private static void user(Visit visit) {
        Person person = token(visit.http().header("Authorization"))
                .map(token -> Tokens.check(visit.world(), Kind.ACCESS, token).map(Grant::person))
                .orElseGet(() -> visit.isSignedIn() ? Optional.of(visit.person()) : Optional.empty())
                .orElse(null);
        if (person == null) {
            error(visit, 401, "invalid_request", "Invalid Credentials");
            return;
        }
        json(
                visit,
                200,
                Call.object(
                        "id", String.valueOf(person.id()),
                        "email", person.email(),
                        "verified_email", true,
                        "name", person.name(),
                        "given_name", person.givenName()));
    }

    /** The token of an {@code Authorization} header; empty without one. */
    public static Optional<String> token(@Nullable String authorization) {
        return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7)
                ? Optional.of(authorization.substring(7).strip())
                : Optional.empty();
    }

    private static Set<String> scopes(String scope) {
        Set<String> scopes = Arrays.stream(scope.split("[\\s,]+", -1))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.toSet());
        return scopes.isEmpty() ? Set.of(Access.EVERYTHING) : scopes;
    }

    private static String parameter(Visit visit, String name, String otherwise) {
        String value = visit.http().queryParam(name);
        String form = value == null ? visit.http().formParam(name) : value;
        return form == null ? otherwise : form;
    }

    private static void error(Visit visit, int status, String error, String description) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("error", error);
        body.put("error_description", description);
        json(visit, status, body);
    }

    private static void json(Visit visit, int status, Map<String, ?> body) {
        visit.http()
                .status(status)
                .contentType("application/json; charset=UTF-8")
                .result(Json.write(body));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
