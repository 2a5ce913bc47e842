package dev.grindstone.tasks.check;

import dev.grindstone.tasks.answer.Excerpt;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.model.Ending;
import dev.grindstone.tasks.model.Ending.Answered;
import dev.grindstone.tasks.model.Ending.Refused;
import dev.grindstone.tasks.model.ExpectedEnding;
import dev.grindstone.tasks.model.ExpectedEnding.Refusal;
import dev.grindstone.tasks.model.ExpectedEnding.TypedAnswer;
import dev.grindstone.tasks.refusal.RefusalCode;
import dev.grindstone.tasks.verdict.Reason;
import dev.grindstone.tasks.verdict.Reason.Fault;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks what the agent said when it stopped. */
final class EndingCheck {

    private EndingCheck() {}

    /** What is wrong with the ending; empty when it is as the task wants it. */
    static Optional<Reason> of(TaskInstance instance, Ending ending) {
        ExpectedEnding expected = instance.task().ending();
        if (expected instanceof TypedAnswer typed) {
            return answer(instance, typed, ending);
        }
        if (expected instanceof Refusal refusal) {
            return refusal(refusal, ending);
        }
        if (ending instanceof Answered answered) {
            return reason(
                    Fault.ANSWER,
                    null,
                    answered.text(),
                    "an answer was given (\"" + Excerpt.of(answered.text())
                            + "\"); the task wants a deed and no answer");
        }
        return refused(ending);
    }

    private static Optional<Reason> answer(TaskInstance instance, TypedAnswer typed, Ending ending) {
        String expected = typed.type().written(instance.answer());
        if (ending instanceof Answered answered) {
            return typed.type()
                    .mismatch(instance.answer(), answered.text())
                    .flatMap(why -> reason(Fault.ANSWER, expected, answered.text(), "the answer " + why));
        }
        return refused(ending)
                .or(() -> reason(
                        Fault.ANSWER,
                        expected,
                        null,
                        "no answer was given; the task wants one of type "
                                + typed.type().name()));
    }

    private static Optional<Reason> refusal(Refusal expected, Ending ending) {
        String wanted = expected.code().word();
        if (!(ending instanceof Refused refused)) {
            String text = "the task cannot be done (" + expected.because() + "), and the agent did not say so";
            return reason(Fault.REFUSAL, wanted, said(ending), text);
        }
        RefusalCode code = refused.code();
        if (code == null) {
            String text = "the agent refused without a reason code (" + quoted(refused) + "); the task wants " + wanted
                    + ": begin the reason with one of " + String.join(", ", RefusalCode.words());
            return reason(Fault.REFUSAL, wanted, refused.because(), text);
        }
        if (code != expected.code()) {
            String text = "the agent refused with " + code.word() + " (" + quoted(refused) + "); the task wants "
                    + wanted + " (" + expected.because() + ")";
            return reason(Fault.REFUSAL, wanted, code.word(), text);
        }
        return Optional.empty();
    }

    private static Optional<Reason> refused(Ending ending) {
        return ending instanceof Refused refused
                ? reason(
                        Fault.REFUSAL,
                        null,
                        refused.because(),
                        "the agent refused (" + quoted(refused) + "); the task can be done")
                : Optional.empty();
    }

    private static String quoted(Refused refused) {
        return '"' + Excerpt.of(refused.because()) + '"';
    }

    private static @Nullable String said(Ending ending) {
        return ending instanceof Answered answered ? answered.text() : null;
    }

    private static Optional<Reason> reason(
            Fault fault, @Nullable String expected, @Nullable String found, String text) {
        return Optional.of(new Reason(fault, "", "", null, expected, found, 0, text));
    }
}
