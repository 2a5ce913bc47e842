package dev.grindstone.mail.tasks;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.mail.mailbox.Chosen;
import dev.grindstone.mail.mailbox.Views;
import dev.grindstone.mail.message.ThreadToken;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/*
 * GET  panel/tasks    list=<name>, edit=<id> (0: a new task)
 * POST tasks/save     id=0 or a task's, title=, details=, due=, list=; answers with the list's name
 * POST tasks/done     id=, done=true|false
 * POST tasks/delete   id=
 * POST tasks/from     thread=…, or all=1 and list=<route>: a task for each conversation
 */
/** Tasks beside the mail. */
public final class TaskRoutes {
    private static final String BASE = "/mail/u/0/";
    private static final int AT_ONCE = 100;

    private final Views views;

    public TaskRoutes(Views views) {
        this.views = views;
    }

    /** Adds the panel and what it does. */
    public void addTo(Routes routes) {
        routes.get(BASE + "panel/tasks", TaskRoutes::panel);
        routes.post(BASE + "tasks/save", TaskRoutes::save);
        routes.post(BASE + "tasks/done", TaskRoutes::done);
        routes.post(BASE + "tasks/delete", TaskRoutes::delete);
        routes.post(BASE + "tasks/from", this::from);
    }

    private static void panel(Visit visit) {
        TaskQueries tasks = new TaskQueries(visit.db(), visit.person().id());
        List<String> known = tasks.lists();
        String asked = Objects.requireNonNullElse(visit.query("list"), "");
        String list = known.stream().filter(asked::equalsIgnoreCase).findFirst().orElse(Task.FIRST_LIST);
        String edit = Objects.requireNonNullElse(visit.query("edit"), "");
        List<Task> all = tasks.in(list);
        visit.render(
                "mail/tasks/panel.jte",
                new TasksPage(
                        visit.now().atZone(visit.world().zone()).toLocalDate(),
                        list,
                        Stream.concat(Stream.of(Task.FIRST_LIST), known.stream())
                                .distinct()
                                .toList(),
                        all.stream().filter(each -> !each.isDone()).toList(),
                        all.stream().filter(Task::isDone).toList(),
                        edit.matches("\\d{1,18}|[1-8]\\d{18}") ? Long.parseLong(edit) : -1,
                        tasks.subjects(all.stream()
                                .flatMap(each -> Stream.ofNullable(each.thread()))
                                .collect(Collectors.toSet()))));
    }

    private static void save(Visit visit) {
        Map<String, Object> args = new HashMap<>();
        for (String field : List.of("title", "details", "due", "list")) {
            args.put(field, form(visit, field));
        }
        boolean added = form(visit, "id").equals("0");
        args.put("task", form(visit, "id"));
        if (perform(visit, added ? "mail.addTask" : "mail.editTask", args)) {
            visit.undoable(added ? "Task added." : "Task saved.");
            visit.http().result(form(visit, "list"));
        }
    }

    private static void done(Visit visit) {
        boolean done = !form(visit, "done").equals("false");
        if (perform(visit, "mail.completeTask", Map.of("task", form(visit, "id"), "done", done))) {
            visit.undoable(done ? "Task completed." : "Task marked as not completed.");
        }
    }

    private static void delete(Visit visit) {
        if (perform(visit, "mail.removeTask", Map.of("task", form(visit, "id")))) {
            visit.undoable("Task deleted.");
        }
    }

    private void from(Visit visit) {
        List<Long> threads = Chosen.threads(visit, views, text -> ThreadToken.parse(text).stream());
        if (threads.size() > AT_ONCE) {
            visit.http()
                    .status(422)
                    .result("These are " + threads.size() + " conversations: add at most " + AT_ONCE + " at once.");
            return;
        }
        for (long thread : threads) {
            if (!perform(visit, "mail.addTask", Map.of("thread", thread))) {
                return;
            }
        }
        if (!threads.isEmpty()) {
            visit.undoable(threads.size() == 1 ? "Added to Tasks." : threads.size() + " tasks added.");
        }
    }

    /** Runs a command; what it refuses is the answer. */
    private static boolean perform(Visit visit, String command, Map<String, ?> args) {
        try {
            visit.world().run(command, visit.person(), args);
            visit.http().status(200);
            return true;
        } catch (IllegalArgumentException wrong) {
            visit.http().status(422).result(String.valueOf(wrong.getMessage()).replaceFirst("^mail\\.\\w+: ", ""));
            return false;
        }
    }

    private static String form(Visit visit, String name) {
        return Objects.requireNonNullElse(visit.form(name), "");
    }
}
