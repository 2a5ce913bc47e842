package dev.grindstone.mail.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.WorldBuilder;
import dev.grindstone.kit.world.WorldSource;
import dev.grindstone.mail.Mailbox;
import dev.grindstone.mail.conversation.Correspondence;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VacationAnswerTest {
    private static final String ANSWERS =
            "SELECT subject || ': ' || body_text FROM mail.message WHERE owner_id = 2 AND kind = 'received' ORDER BY id";

    private final Mailbox mail = Mailbox.open(new Correspondence());

    @AfterEach
    void close() {
        mail.close();
    }

    private void away(Map<String, ?> more) {
        Map<String, Object> args = new HashMap<>(Map.of("on", true, "subject", "Away", "text", "Back on Monday."));
        args.putAll(more);
        mail.run("mail.setVacation", args);
    }

    /** Ben writes to Nora, whose mailbox may answer. */
    private void write(String subject) {
        mail.world()
                .run(world -> world.run(
                        "mail.send",
                        Correspondence.BEN,
                        Map.of("to", "nora@harbour.example", "subject", subject, "text", "One?")));
        mail.world().advance(Duration.ofMinutes(1));
    }

    @Test
    void who_writes_gets_one_answer_in_four_days() {
        away(Map.of());
        write("Lunch");
        write("Dinner");
        assertThat(mail.sql(ANSWERS)).containsExactly("Away Re: Lunch: Back on Monday.");
        assertThat(mail.value("SELECT count(*) FROM mail.message WHERE owner_id = 1 AND kind = 'sent'"
                        + " AND subject = 'Away Re: Lunch'"))
                .isEqualTo("1");
        assertThat(mail.value("SELECT count(DISTINCT thread_id) FROM mail.message WHERE owner_id = 2"
                        + " AND subject LIKE '%Lunch'"))
                .isEqualTo("1");

        mail.world().advance(Duration.ofDays(4));
        write("Breakfast");
        assertThat(mail.sql(ANSWERS)).hasSize(2).last().asString().startsWith("Away Re: Breakfast");
    }

    @Test
    void it_answers_between_its_days_only() {
        away(Map.of("first_day", "2026-03-13", "last_day", "2026-03-14"));
        write("Too early");
        mail.world().advance(Duration.ofDays(1));
        write("In time");
        mail.world().advance(Duration.ofDays(5));
        write("Too late");

        assertThat(mail.sql(ANSWERS)).containsExactly("Away Re: In time: Back on Monday.");
    }

    @Test
    void two_who_are_away_do_not_answer_each_other_for_ever() {
        away(Map.of());
        mail.world()
                .run(world -> world.run("mail.setVacation", Correspondence.BEN, Map.of("on", true, "text", "Me too.")));
        write("Lunch");

        assertThat(mail.sql(ANSWERS)).containsExactly("Away Re: Lunch: Back on Monday.");
        assertThat(mail.sql("SELECT * FROM mail.message WHERE body_text = 'Me too.'"))
                .isEmpty();
    }

    @Test
    void strangers_get_no_answer_when_only_contacts_do() {
        away(Map.of("contacts_only", true, "domain_only", true));
        write("Lunch");
        assertThat(mail.sql(ANSWERS)).isEmpty();

        mail.run("mail.addContact", Map.of("email", "BEN@harbour.example"));
        write("Dinner");
        assertThat(mail.sql(ANSWERS)).hasSize(1).last().asString().startsWith("Away Re: Dinner");
    }

    @Test
    void switched_off_it_keeps_its_words_and_answers_nobody() {
        away(Map.of());
        mail.run("mail.setVacation", Map.of("on", false));
        write("Lunch");

        assertThat(mail.sql(ANSWERS)).isEmpty();
        assertThat(mail.value("SELECT subject FROM mail.vacation")).isEqualTo("Away");
    }

    @Test
    void machines_and_people_elsewhere_get_no_answer() {
        Person robot = new Person(2, "Ship Bot", "Bot", "no-reply@harbour.example", "anchor", "", "");
        Person zoe = new Person(3, "Zoe Marsh", "Zoe", "zoe@else.example", "buoy", "", "");
        try (Mailbox other = Mailbox.open(new TwoStrangers(robot, zoe))) {
            other.run("mail.setVacation", Map.of("on", true, "text", "Away.", "domain_only", true));
            for (Person writer : List.of(robot, zoe)) {
                other.world()
                        .run(world -> world.run(
                                "mail.send",
                                writer,
                                Map.of("to", "nora@harbour.example", "subject", "Hi", "text", "One?")));
            }
            other.world().advance(Duration.ofMinutes(1));
            assertThat(other.sql("SELECT * FROM mail.message WHERE body_text = 'Away.'"))
                    .isEmpty();

            other.run("mail.setVacation", Map.of("domain_only", false));
            other.world()
                    .run(world -> world.run(
                            "mail.send", zoe, Map.of("to", "nora@harbour.example", "subject", "Hi", "text", "Two?")));
            other.world().advance(Duration.ofMinutes(1));
            assertThat(other.sql("SELECT owner_id FROM mail.message WHERE body_text = 'Away.' ORDER BY owner_id"))
                    .containsExactly("1", "3");
        }
    }

    /** Nora's mailbox, and two people who write to it. */
    private record TwoStrangers(Person first, Person second) implements WorldSource {
        @Override
        public String name() {
            return "strangers";
        }

        @Override
        public void fill(WorldBuilder world, long seed) {
            world.present(Correspondence.NOW, ZoneId.of("Europe/Stockholm"));
            world.person(Correspondence.NORA);
            world.person(first);
            world.person(second);
            world.protagonist(Correspondence.NORA);
        }
    }

    @Test
    void what_cannot_be_is_refused_with_a_remedy() {
        assertThatThrownBy(() -> mail.run("mail.setVacation", Map.of("on", true)))
                .hasMessage("mail.setVacation: subject and text are both empty: say something, or give on=false");
        assertThatThrownBy(() -> away(Map.of("first_day", "soon")))
                .hasMessage("mail.setVacation: first_day is 'soon', which is not a day such as 2026-05-18");
        assertThatThrownBy(() -> away(Map.of("last_day", "2026-03-01"))).hasMessageContaining("before first_day");
        assertThat(mail.sql("SELECT * FROM mail.vacation")).isEmpty();
    }
}
