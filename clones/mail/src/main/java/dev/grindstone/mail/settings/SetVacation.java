package dev.grindstone.mail.settings;

import static dev.grindstone.mail.db.Tables.VACATION;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.Command;
import dev.grindstone.kit.world.World;
import dev.grindstone.mail.db.tables.records.VacationRecord;
import dev.grindstone.mail.mailbox.Vacation;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * {@code mail.setVacation}: what the mailbox answers on its own while its owner is away.
 *
 * <p>Arguments, each kept as it was when absent: {@code on} (true or false), {@code first_day} (such as 2026-05-18;
 * today unless set before), {@code last_day} (empty for no end), {@code subject}, {@code text}, {@code contacts_only},
 * {@code domain_only}.
 */
final class SetVacation implements Command {
    static final String NAME = "mail.setVacation";
    private static final int LONGEST_SUBJECT = 500;
    private static final int LONGEST_TEXT = 100_000;

    @Override
    public @Nullable Object run(World world, Person by, Args args) {
        DSLContext db = world.db("mail");
        Optional<Vacation> before = Vacation.of(db, by.id());
        LocalDate today = world.now().atZone(world.zone()).toLocalDate();
        Vacation now = before.orElse(new Vacation(false, today, null, "", "", false, false));
        Vacation wanted = new Vacation(
                args.flag("on", now.isOn()),
                args.has("first_day") ? day("first_day", args.text("first_day")) : now.firstDay(),
                lastDay(args, now.lastDay()),
                args.text("subject", now.subject()).strip(),
                args.text("text", now.text()).replace("\r", "").strip(),
                args.flag("contacts_only", now.contactsOnly()),
                args.flag("domain_only", now.domainOnly()));
        check(wanted);
        if (!wanted.equals(now)) {
            store(db, by.id(), wanted);
        }
        return null;
    }

    private static @Nullable LocalDate lastDay(Args args, @Nullable LocalDate before) {
        if (!args.has("last_day")) {
            return before;
        }
        return args.text("last_day").isBlank() ? null : day("last_day", args.text("last_day"));
    }

    private static LocalDate day(String argument, String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    NAME + ": " + argument + " is '" + text + "', which is not a day such as 2026-05-18");
        }
    }

    private static void check(Vacation wanted) {
        LocalDate last = wanted.lastDay();
        if (last != null && last.isBefore(wanted.firstDay())) {
            throw new IllegalArgumentException(NAME + ": last_day is " + last + ", before first_day "
                    + wanted.firstDay() + ": give a later day, or none");
        }
        if (wanted.isOn() && wanted.subject().isEmpty() && wanted.text().isEmpty()) {
            throw new IllegalArgumentException(
                    NAME + ": subject and text are both empty: say something, or give on=false");
        }
        if (wanted.subject().length() > LONGEST_SUBJECT || wanted.text().length() > LONGEST_TEXT) {
            throw new IllegalArgumentException(NAME + ": subject has "
                    + wanted.subject().length() + " and text "
                    + wanted.text().length() + " characters, but they may have at most " + LONGEST_SUBJECT + " and "
                    + LONGEST_TEXT);
        }
    }

    private static void store(DSLContext db, long ownerId, Vacation wanted) {
        VacationRecord row =
                db.fetchOptional(VACATION, VACATION.OWNER_ID.eq(ownerId)).orElseGet(() -> db.newRecord(VACATION));
        row.setOwnerId(ownerId);
        row.setIsOn(wanted.isOn());
        row.setFirstDay(wanted.firstDay());
        row.setLastDay(wanted.lastDay());
        row.setSubject(wanted.subject());
        row.setBodyText(wanted.text());
        row.setContactsOnly(wanted.contactsOnly());
        row.setDomainOnly(wanted.domainOnly());
        row.store();
    }
}
