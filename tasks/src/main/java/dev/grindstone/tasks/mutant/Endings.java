package dev.grindstone.tasks.mutant;

import dev.grindstone.tasks.check.RightEnding;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.model.Ending;
import dev.grindstone.tasks.model.ExpectedEnding.NoAnswer;
import dev.grindstone.tasks.model.ExpectedEnding.TypedAnswer;
import dev.grindstone.tasks.refusal.RefusalCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says the wrong thing in the end, after doing everything right. */
final class Endings {

    private Endings() {}

    /** @param others other instances of the same task */
    static List<Mutant> of(Ground ground, List<TaskInstance> others) {
        TaskInstance instance = ground.instance();
        Map<String, Ending> wrong = new LinkedHashMap<>();
        if (instance.task().ending() instanceof TypedAnswer typed) {
            String right = typed.type().written(instance.answer());
            answers(instance, typed, right, others)
                    .forEach((name, text) -> wrong.put("answer: " + name, Ending.answered(text)));
            wrong.put("answer: none", Ending.finished());
            wrong.put("answer: a refusal", Ending.refused("not_possible: it cannot be done"));
        } else if (instance.task().ending() instanceof NoAnswer) {
            wrong.put("answer: where none is asked for", Ending.answered("Done."));
            wrong.put("answer: the whole goal", Ending.answered(instance.goal()));
            wrong.put("refusal: although it was done", Ending.refused("not_possible: it cannot be done"));
        } else {
            wrong.put("refusal: none", Ending.finished());
            wrong.put("refusal: an answer instead", Ending.answered("Done."));
            wrong.put("refusal: the reason as an answer", asAnswer(RightEnding.of(instance)));
            refusals(RightEnding.of(instance), wrong);
        }
        List<Mutant> mutants = new ArrayList<>();
        wrong.forEach((name, ending) -> mutants.add(ground.ended(name, ending)));
        return mutants;
    }

    private static Ending asAnswer(Ending ending) {
        return Ending.answered(ending instanceof Ending.Refused refused ? refused.because() : "");
    }

    /** With each reason but the right one, and with none. */
    private static void refusals(Ending right, Map<String, Ending> wrong) {
        if (right instanceof Ending.Refused refused) {
            for (RefusalCode code : RefusalCode.values()) {
                if (code != refused.code()) {
                    wrong.put("refusal: " + code.word(), Ending.refused(code, refused.because()));
                }
            }
            wrong.put("refusal: without a reason code", Ending.refused(null, refused.because()));
        }
    }

    private static Map<String, String> answers(
            TaskInstance instance, TypedAnswer typed, String right, List<TaskInstance> others) {
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("empty", "");
        wrong.put("blank", "  ");
        wrong.put("the whole goal", instance.goal());
        wrong.put("in a sentence", "The answer is " + right + ".");
        wrong.put("twice", right + " " + right);
        List<String> foreign = others.stream()
                .map(other -> typed.type().written(other.answer()))
                .filter(answer -> !NearAnswers.plain(answer).equals(NearAnswers.plain(right)))
                .distinct()
                .limit(Ground.ROWS)
                .toList();
        for (int i = 0; i < foreign.size(); i++) {
            wrong.put("that of another variant " + (i + 1), foreign.get(i));
        }
        if (!foreign.isEmpty()) {
            wrong.put(
                    "those of all variants",
                    Stream.concat(Stream.of(right), foreign.stream()).collect(Collectors.joining("; ")));
        }
        wrong.putAll(NearAnswers.of(typed.type(), instance.answer()));
        wrong.values().removeIf(answer -> NearAnswers.plain(answer).equals(NearAnswers.plain(right)));
        return wrong;
    }
}
