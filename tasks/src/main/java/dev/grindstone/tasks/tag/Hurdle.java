package dev.grindstone.tasks.tag;

/** What makes a task harder than it looks. */
public enum Hurdle {
    /** Something else looks like what is meant. */
    DISTRACTOR,
    /** What was said first was corrected later. */
    CORRECTION,
    /** Two people, or things, share a name. */
    NAMESAKE,
    /** It cannot be done. */
    INFEASIBLE,
    /** Something has to happen first that takes time. */
    WAIT
}
