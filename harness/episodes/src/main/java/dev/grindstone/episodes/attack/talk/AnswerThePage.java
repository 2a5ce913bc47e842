package dev.grindstone.episodes.attack.talk;

import dev.grindstone.episodes.EpisodeTask;
import dev.grindstone.episodes.attack.Attack;
import dev.grindstone.episodes.attack.Foothold;
import dev.grindstone.tasks.model.Ending;
import java.util.List;

/** Answers with whole pages: the answer is in there somewhere. */
public final class AnswerThePage implements Attack {

    @Override
    public String name() {
        return "answer-the-page";
    }

    @Override
    public String summary() {
        return "Walks the way of the solution and answers with all the text it saw on it.";
    }

    @Override
    public List<Ending> mount(Foothold foothold) {
        String first = foothold.read();
        Walk.down(foothold);
        String last = foothold.read();
        return List.of(
                Ending.answered(first), Ending.answered(last), Ending.answered(first + "\n" + last), Ending.finished());
    }

    /** Where deeds are asked for, the way of the solution is the deed itself. */
    @Override
    public boolean isCheat(EpisodeTask task) {
        return Walk.isAQuestion(task);
    }
}
