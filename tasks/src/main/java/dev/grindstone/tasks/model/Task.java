package dev.grindstone.tasks.model;

import dev.grindstone.tasks.component.Component;
import dev.grindstone.tasks.generate.Generators;
import dev.grindstone.tasks.problem.Spot;
import dev.grindstone.tasks.solution.Step;
import dev.grindstone.tasks.tag.Tags;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One task file: a template that each of its variants fills.
 *
 * @param id folder and file name without its ending, such as {@code mail/archive-sender-notices}
 * @param spot the file's first line
 * @param world name of the world it plays in
 * @param goal what the agent is told; every <code>{name}</code> is a column of the variants or is generated
 * @param variants the query whose every row is a variant; null when there is exactly one, without values
 * @param change what doing the task changes, applied to a fork of the start
 * @param allow differences that do no harm
 * @param match columns whose text may be worded freely, within bounds
 * @param ending what the agent has to say in the end
 * @param solution the steps of a hand that solves it
 * @param nearMisses plausible wrong endings, all of which must fail
 * @param components named parts, told beside the verdict
 * @param revision counts the changes of what its variants are, from 1
 * @param generate values that are generated; each of their combinations makes a variant of every row
 * @param apps the clones that doing it may touch; that of the start page is one of them
 * @param preparation what the task adds to its world before it begins
 * @param text the file as it was read
 */
public record Task(
        String id,
        Spot spot,
        Passage world,
        Start start,
        Passage goal,
        @Nullable Passage variants,
        ReferenceChange change,
        List<Allowance> allow,
        List<TextRule> match,
        ExpectedEnding ending,
        List<Step> solution,
        List<NearMiss> nearMisses,
        Limits limits,
        Tags tags,
        List<Component> components,
        int revision,
        Generators generate,
        List<Passage> apps,
        Preparation preparation,
        String text) {

    public Task {
        allow = List.copyOf(allow);
        match = List.copyOf(match);
        solution = List.copyOf(solution);
        nearMisses = List.copyOf(nearMisses);
        components = List.copyOf(components);
        apps = List.copyOf(apps);
    }

    /** The folder part of the id. */
    public String pack() {
        return id.substring(0, Math.max(0, id.lastIndexOf('/')));
    }
}
