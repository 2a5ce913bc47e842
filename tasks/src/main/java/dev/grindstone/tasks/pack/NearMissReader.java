package dev.grindstone.tasks.pack;

import dev.grindstone.tasks.model.Ending;
import dev.grindstone.tasks.model.FailsAt;
import dev.grindstone.tasks.model.FailsAt.Subject;
import dev.grindstone.tasks.model.NearMiss;
import dev.grindstone.tasks.model.ReferenceChange;
import dev.grindstone.tasks.problem.Spot;
import dev.grindstone.tasks.refusal.WrittenRefusal;
import dev.grindstone.tasks.yaml.YamlMap;
import dev.grindstone.tasks.yaml.YamlValue;

/** Reads a near miss: a wrong change, a wrong ending, or both. */
final class NearMissReader {

    private NearMissReader() {}

    static NearMiss read(YamlValue value) {
        YamlMap map = value.map("name", "change", "answer", "infeasible", "fails_at");
        String name = map.text("name");
        ReferenceChange change = map.find("change").map(ChangeReader::read).orElse(null);
        if (map.has("answer") && map.has("infeasible")) {
            map.problem("answers and refuses at once", "keep one of the two");
        }
        Ending ending = map.textIfAny("answer")
                .map(Ending::answered)
                .or(() -> map.find("infeasible")
                        .map(WrittenRefusal::read)
                        .map(refusal -> Ending.refused(refusal.code(), refusal.because())))
                .orElse(null);
        if (change == null && ending == null) {
            map.problem("does nothing wrong", "add change, answer or infeasible");
        }
        FailsAt failsAt = map.need("fails_at").map(NearMissReader::failsAt).orElseGet(() -> nowhere(map.spot()));
        return new NearMiss(map.spot(), name, change, ending, failsAt);
    }

    private static FailsAt failsAt(YamlValue value) {
        if (!value.isText()) {
            YamlMap map = value.map("table", "column");
            return new FailsAt(
                    map.spot(),
                    Subject.ROWS,
                    RuleReader.table(map),
                    map.textIfAny("column").orElse(null));
        }
        String subject = value.text();
        if (subject.equals("answer") || subject.equals("refusal")) {
            return new FailsAt(value.spot(), subject.equals("answer") ? Subject.ANSWER : Subject.REFUSAL, "", null);
        }
        value.problem("is '" + subject + "'", "write {table: …, column: …}, answer or refusal");
        return nowhere(value.spot());
    }

    private static FailsAt nowhere(Spot spot) {
        return new FailsAt(spot, Subject.ANSWER, "", null);
    }
}
