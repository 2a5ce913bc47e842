package dev.grindstone.episodes.task;

import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.action.At;
import dev.grindstone.episodes.action.Keys;
import dev.grindstone.tasks.solution.Step;
import dev.grindstone.tasks.solution.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps of a task's solution as actions. */
final class SolutionSteps {
    private SolutionSteps() {}

    static List<Action> actions(List<Step> steps) {
        return steps.stream().map(SolutionSteps::action).toList();
    }

    private static Action action(Step step) {
        if (step instanceof Step.Click click) {
            return Action.Click.on(place(click.target()));
        }
        if (step instanceof Step.Hover hover) {
            return new Action.Move(place(hover.target()));
        }
        if (step instanceof Step.Fill fill) {
            return new Action.SetValue(place(fill.target()), fill.value());
        }
        if (step instanceof Step.Choose choose) {
            return new Action.SetValue(place(choose.target()), choose.option());
        }
        if (step instanceof Step.Type type) {
            return Action.Type.text(type.text());
        }
        if (step instanceof Step.Press press) {
            @Nullable Target target = press.target();
            return new Action.Press(Keys.split(press.keys()), null, target == null ? null : place(target));
        }
        if (step instanceof Step.Navigate navigate) {
            return new Action.Navigate(navigate.path());
        }
        if (step instanceof Step.Wait wait) {
            return new Action.Wait(wait.millis());
        }
        if (step instanceof Step.Answer answer) {
            return new Action.Answer(answer.text());
        }
        Step.Refuse refuse = (Step.Refuse) step;
        String because = refuse.because();
        return new Action.Infeasible(refuse.code().word(), because.isEmpty() ? null : because);
    }

    private static At place(Target target) {
        @Nullable Target within = target.within();
        return new At.Role(
                target.role(), target.name(), target.exact(), target.nth(), within == null ? null : place(within));
    }
}
