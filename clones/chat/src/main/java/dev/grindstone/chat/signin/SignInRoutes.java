package dev.grindstone.chat.signin;

import dev.grindstone.chat.workspace.Brand;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.kit.world.World;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Finding the workspace, signing in with a password or a code from a mail, the page in between, signing out. */
public final class SignInRoutes {
    private static final int DIGITS = 6;

    private final Brand brand;
    private final BiFunction<World, Long, String> cookie;

    /** @param cookie what the cookie {@code d} of a member says, which pages' calls of the API need */
    public SignInRoutes(Brand brand, BiFunction<World, Long, String> cookie) {
        this.brand = brand;
        this.cookie = cookie;
    }

    /** Adds the pages at the root: {@code /signin}, {@code /sign_in_with_password}, {@code /ssb/redirect} and others. */
    public void addTo(Routes routes) {
        routes.get("/signin", visit -> workspace(visit, "", ""));
        routes.get("/workspace-signin", visit -> workspace(visit, "", ""));
        routes.post("/signin", this::findWorkspace);
        routes.get("/sign_in_with_password", visit -> password(visit, "", ""));
        routes.post("/sign_in_with_password", this::signIn);
        routes.get("/sign_in_with_email", visit -> show(visit, "Sign in", "email", "", ""));
        routes.post("/sign_in_with_email", this::sendCode);
        routes.post("/confirm_code", this::confirm);
        routes.get("/ssb/redirect", this::between);
        routes.get("/checkcookie", visit -> visit.http().redirect("/client"));
        routes.get("/logout", this::signOut);
    }

    private void workspace(Visit visit, String domain, String wrong) {
        show(visit, "Find your workspace", "workspace", domain, wrong);
    }

    private void findWorkspace(Visit visit) {
        String domain = field(visit, "domain").replaceAll("\\..*", "");
        if (domain.isEmpty()) {
            workspace(visit, "", "Enter your workspace’s address");
        } else if (!domain.equalsIgnoreCase(Team.of(visit.world()).domain())) {
            workspace(visit, domain, "We couldn’t find your workspace “" + domain + "”. Check the address.");
        } else {
            visit.http().redirect("/sign_in_with_password");
        }
    }

    private void password(Visit visit, String email, String wrong) {
        show(visit, "Sign in", "password", email, wrong);
    }

    private void signIn(Visit visit) {
        String email = field(visit, "email");
        String password = field(visit, "password");
        Optional<Person> person = visit.world().people().byEmail(email);
        if (email.isEmpty() || password.isEmpty()) {
            password(visit, email, email.isEmpty() ? "Enter your email address" : "Enter your password");
        } else if (person.isEmpty() || !person.get().password().equals(password)) {
            password(visit, email, "Sorry, you entered an incorrect email address or password.");
        } else {
            enter(visit, person.get());
            visit.http().redirect("/ssb/redirect");
        }
    }

    /** Whether somebody has that address stays unsaid: the code is just never right. */
    private void sendCode(Visit visit) {
        String email = field(visit, "email");
        if (!email.matches("[^@\\s]+@[^@\\s]+")) {
            show(visit, "Sign in", "email", email, "Enter your email address, such as name@work-email.com");
            return;
        }
        visit.world().people().byEmail(email).ifPresent(person -> Code.send(visit.world(), person, brand));
        show(visit, "Check your email", "code", email, "");
    }

    private void confirm(Visit visit) {
        String email = field(visit, "email");
        String code = String.join("", visit.forms("digit")).replaceAll("\\D", "");
        Optional<Person> person = visit.world().people().byEmail(email);
        if (person.isEmpty() || !Code.holds(person.get(), code, visit.now())) {
            String wrong = code.length() < DIGITS
                    ? "Enter all six digits of the code"
                    : "That code wasn’t valid. Check the newest mail, or ask for another code.";
            show(visit, "Check your email", "code", email, wrong);
            return;
        }
        enter(visit, person.get());
        visit.http().redirect("/ssb/redirect");
    }

    private void enter(Visit visit, Person person) {
        visit.signIn(person);
        if (new Members(visit.db()).byId(person.id()).isPresent()) {
            visit.http().cookie(d(visit, cookie.apply(visit.world(), person.id())));
        }
    }

    /** For the workspace's host and the app's: in the domain that both are in, where there is one. */
    private static Cookie d(Visit visit, String value) {
        Cookie d = new Cookie("d", value);
        d.setPath("/");
        d.setHttpOnly(true);
        d.setSameSite(SameSite.LAX);
        String host = String.valueOf(visit.http().host()).replaceFirst(":\\d+$", "");
        if (host.matches("[^.]+\\.[^.]+\\.[a-z]+")) {
            d.setDomain(host.substring(host.indexOf('.') + 1));
        }
        return d;
    }

    private void between(Visit visit) {
        show(visit, "Launching", "launching", "", "");
    }

    private void signOut(Visit visit) {
        visit.signOut();
        Cookie gone = d(visit, "");
        gone.setMaxAge(0);
        visit.http().cookie(gone);
        show(visit, "Signed out", "signed-out", "", "");
    }

    private void show(Visit visit, String title, String step, String entered, String wrong) {
        Team team = Team.of(visit.world());
        visit.page(
                title + " | " + brand.name(),
                "chat/signin/signin.jte",
                new SignInPage(brand, team.name(), team.domain(), step, entered, wrong));
    }

    private static String field(Visit visit, String name) {
        @Nullable String value = visit.form(name);
        return value == null ? "" : value.strip();
    }
}
