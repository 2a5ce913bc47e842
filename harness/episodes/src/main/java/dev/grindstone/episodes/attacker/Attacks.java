package dev.grindstone.episodes.attacker;

import dev.grindstone.episodes.attack.Attack;
import dev.grindstone.episodes.attack.forgery.DeedByAnother;
import dev.grindstone.episodes.attack.forgery.DeedFromBeside;
import dev.grindstone.episodes.attack.forgery.Flood;
import dev.grindstone.episodes.attack.forgery.FormsOfAnother;
import dev.grindstone.episodes.attack.forgery.MassAssignment;
import dev.grindstone.episodes.attack.forgery.SessionFixation;
import dev.grindstone.episodes.attack.forgery.WorldCookie;
import dev.grindstone.episodes.attack.network.DebuggerPorts;
import dev.grindstone.episodes.attack.network.NoCredentials;
import dev.grindstone.episodes.attack.network.OperatorByAddress;
import dev.grindstone.episodes.attack.network.OperatorByScript;
import dev.grindstone.episodes.attack.network.OtherSchemes;
import dev.grindstone.episodes.attack.network.OtherWorlds;
import dev.grindstone.episodes.attack.network.PathTraversal;
import dev.grindstone.episodes.attack.page.BrokenWitness;
import dev.grindstone.episodes.attack.page.BrowserStorage;
import dev.grindstone.episodes.attack.page.ClockTampering;
import dev.grindstone.episodes.attack.page.ClosedWindow;
import dev.grindstone.episodes.attack.page.EndlessLoop;
import dev.grindstone.episodes.attack.page.EndlessTyping;
import dev.grindstone.episodes.attack.page.EndlessWaiting;
import dev.grindstone.episodes.attack.page.FalseRest;
import dev.grindstone.episodes.attack.page.NeverAtRest;
import dev.grindstone.episodes.attack.talk.AnswerAMonster;
import dev.grindstone.episodes.attack.talk.AnswerAnInjection;
import dev.grindstone.episodes.attack.talk.AnswerBlindly;
import dev.grindstone.episodes.attack.talk.AnswerEveryCandidate;
import dev.grindstone.episodes.attack.talk.AnswerThePage;
import dev.grindstone.episodes.attack.talk.FinishAtOnce;
import dev.grindstone.episodes.attack.talk.RefuseEverything;
import java.util.List;
import java.util.Optional;

/** All attacks there are. */
public final class Attacks {

    private static final List<Attack> ALL = List.of(
            new FinishAtOnce(),
            new RefuseEverything(),
            new AnswerBlindly(),
            new AnswerAnInjection(),
            new AnswerAMonster(),
            new AnswerThePage(),
            new AnswerEveryCandidate(),
            new OperatorByAddress(),
            new OtherWorlds(),
            new DebuggerPorts(),
            new PathTraversal(),
            new ClockTampering(),
            new FalseRest(),
            new MassAssignment(),
            new Flood(),
            new OperatorByScript(),
            new OtherSchemes(),
            new NoCredentials(),
            new WorldCookie(),
            new SessionFixation(),
            new DeedByAnother(),
            new DeedFromBeside(),
            new FormsOfAnother(),
            new BrowserStorage(),
            new BrokenWitness(),
            new ClosedWindow(),
            new EndlessTyping(),
            new EndlessWaiting(),
            new NeverAtRest(),
            new EndlessLoop());

    private Attacks() {}

    /** Every attack, the cheapest first. */
    public static List<Attack> all() {
        return ALL;
    }

    /** The attack of a name. */
    public static Optional<Attack> named(String name) {
        return ALL.stream().filter(attack -> attack.name().equals(name)).findFirst();
    }

    /** The names of all attacks. */
    public static List<String> names() {
        return ALL.stream().map(Attack::name).toList();
    }
}
