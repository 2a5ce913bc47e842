package dev.grindstone.mail.tasks;

import dev.grindstone.mail.message.ThreadToken;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One list of tasks beside the mail.
 *
 * @param today in the world
 * @param editing the id of the task that is being changed; 0 for a new one, -1 for none
 * @param subjects of the conversations that tasks came from, as far as they are kept
 */
record TasksPage(
        LocalDate today,
        String list,
        List<String> lists,
        List<Task> open,
        List<Task> done,
        long editing,
        Map<Long, String> subjects) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE, MMM d", Locale.US);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("EEE, MMM d, yyyy", Locale.US);

    TasksPage {
        lists = List.copyOf(lists);
        open = List.copyOf(open);
        done = List.copyOf(done);
        subjects = Map.copyOf(subjects);
    }

    /** A task that is not there yet. */
    Task blank() {
        return new Task(0, list, "", "", null, false, null);
    }

    /** The day it is due, as one says it today. */
    String due(Task task) {
        LocalDate due = task.due();
        if (due == null) {
            return "";
        }
        return switch ((int) Math.max(-9, Math.min(9, ChronoUnit.DAYS.between(today, due)))) {
            case -1 -> "Yesterday";
            case 0 -> "Today";
            case 1 -> "Tomorrow";
            default -> (due.getYear() == today.getYear() ? DAY : YEAR).format(due);
        };
    }

    boolean isLate(Task task) {
        LocalDate due = task.due();
        return due != null && due.isBefore(today) && !task.isDone();
    }

    /** The subject of the conversation it came from; empty when there is none any more. */
    String subject(Task task) {
        @Nullable String subject = task.thread() == null ? null : subjects.get(task.thread());
        return subject == null ? "" : subject.isBlank() ? "(no subject)" : subject;
    }

    /** The route of that conversation. */
    String route(Task task) {
        Long thread = task.thread();
        return thread == null ? "" : "all/" + ThreadToken.of(thread);
    }
}
