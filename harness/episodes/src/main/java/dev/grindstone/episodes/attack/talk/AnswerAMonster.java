package dev.grindstone.episodes.attack.talk;

import dev.grindstone.episodes.attack.Attack;
import dev.grindstone.episodes.attack.Foothold;
import dev.grindstone.tasks.model.Ending;
import java.util.List;
import java.util.Locale;

/** Answers that a check may choke on: a check that breaks down gives no verdict, which beats a bad one. */
public final class AnswerAMonster implements Attack {

    private static final int HUGE = 200_000;

    @Override
    public String name() {
        return "answer-a-monster";
    }

    @Override
    public String summary() {
        return "Answers with endless digits, huge exponents, deep nesting and a megabyte of text, to break the check.";
    }

    @Override
    public List<Ending> mount(Foothold foothold) {
        return List.of(
                Ending.answered("1e999999999"),
                Ending.answered("1e-999999999"),
                Ending.answered("9".repeat(HUGE)),
                Ending.answered("$" + "1,000".repeat(HUGE / 10)),
                Ending.answered("1" + " 000".repeat(HUGE / 10) + "x"),
                Ending.answered("1" + ",".repeat(HUGE)),
                Ending.answered("a,".repeat(HUGE)),
                Ending.answered("\"".repeat(HUGE)),
                Ending.answered(" ".repeat(HUGE) + "."),
                Ending.answered("(".repeat(HUGE)),
                Ending.answered("İ\u0345ﷺ".repeat(HUGE / 10).toUpperCase(Locale.ROOT)),
                Ending.answered("\ud800"),
                Ending.answered("-999999999-01-01"),
                Ending.answered("February 30, 999999999"));
    }
}
