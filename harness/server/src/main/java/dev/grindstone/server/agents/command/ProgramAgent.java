package dev.grindstone.server.agents.command;

import dev.grindstone.episodes.Agent;
import dev.grindstone.episodes.Decision;
import dev.grindstone.episodes.Observation;
import dev.grindstone.episodes.StepResult;
import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.action.ActionException;
import dev.grindstone.episodes.action.ActionJson;
import dev.grindstone.episodes.surface.Screen;
import dev.grindstone.episodes.surface.Surface;
import dev.grindstone.episodes.surface.Turn;
import dev.grindstone.server.Json;
import dev.grindstone.server.agents.command.ProgramSettings.Screenshots;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A program in one episode: one line with an observation to it, one line with what to do from it. A line that cannot be read is
 * told to the program in the next observation, as a model's mistake would be, and costs a step.
 */
final class ProgramAgent implements Agent {

    private final ProgramSettings settings;
    private final @Nullable Surface surface;
    private final @Nullable Path folder;
    private final ObservationLine line;
    private @Nullable Program program;
    private @Nullable StepResult before;
    private @Nullable JsonNode reply;
    private @Nullable Turn turn;

    ProgramAgent(ProgramSettings settings, @Nullable Surface surface) {
        this.settings = settings;
        this.surface = surface;
        this.folder = settings.screenshots() == Screenshots.FILE ? folder() : null;
        this.line = new ObservationLine(settings.screenshots(), folder);
    }

    @Override
    public List<Action> decide(Observation seen) {
        return next(seen).actions();
    }

    @Override
    public Decision next(Observation seen) {
        Integer steps = settings.maxSteps();
        if (steps != null && seen.step() >= steps) {
            return Decision.of(List.of(new Action.Finish("failure")));
        }
        String answer = program().ask(line.of(seen, before, reply), settings.timeout());
        turn = null;
        reply = null;
        try {
            return read(Json.MAPPER.readTree(answer), seen);
        } catch (JacksonException none) {
            return Decision.read(List.of(), "The line is no JSON: " + none.getOriginalMessage());
        } catch (ActionException wrong) {
            return Decision.read(List.of(), wrong.getMessage());
        }
    }

    private Decision read(JsonNode answer, Observation seen) {
        if (answer.has("native")) {
            if (surface == null) {
                throw new ActionException("There is no surface to read 'native' by: start with --surface");
            }
            Turn read = Turn.read(surface, answer.path("native"), Screen.of(seen));
            turn = read;
            return Decision.read(read.actions(), read.refusal());
        }
        return Decision.of(
                answer.has("actions") ? ActionJson.readAll(answer.path("actions")) : List.of(ActionJson.read(answer)));
    }

    private Program program() {
        Program running = program;
        if (running == null) {
            running = new Program(settings.program());
            program = running;
        }
        return running;
    }

    @Override
    public void hear(StepResult result) {
        before = result;
        Turn read = turn;
        reply = read == null ? null : read.reply(result);
    }

    @Override
    public void close() {
        Program running = program;
        if (running != null) {
            running.close();
        }
        if (folder != null) {
            remove(folder);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("grindstone-agent-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
