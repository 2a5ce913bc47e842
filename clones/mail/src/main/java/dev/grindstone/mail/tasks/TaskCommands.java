package dev.grindstone.mail.tasks;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tasks as commands, of whoever runs them.
 *
 * <p>{@code mail.addTask} (its id is the result) and {@code mail.editTask} ({@code task}) take {@code title},
 * {@code details}, {@code due} (a date such as 2026-05-22; empty for none) and {@code list} (a name; a new one makes a new
 * list); {@code addTask} also {@code thread}, the conversation it came from, whose subject is the title unless one is
 * given. What {@code editTask} is not given stays as it is. {@code mail.completeTask} takes {@code task} and
 * {@code done} (true unless given), {@code mail.removeTask} {@code task}.
 */
public final class TaskCommands {
    private static final int TITLE = 500;
    private static final int DETAILS = 4000;
    private static final int LIST = 100;

    private TaskCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add("mail.addTask", TaskCommands::add);
        commands.add("mail.editTask", TaskCommands::edit);
        commands.add("mail.completeTask", (world, by, args) -> {
            Task task = named("mail.completeTask", world, by, args);
            boolean done = args.flag("done", true);
            if (task.isDone() != done) {
                tasks(world, by)
                        .store(new Task(
                                task.id(), task.list(), task.title(), task.details(), task.due(), done, task.thread()));
            }
            return null;
        });
        commands.add("mail.removeTask", (world, by, args) -> {
            tasks(world, by).remove(named("mail.removeTask", world, by, args).id());
            return null;
        });
    }

    private static Object add(World world, Person by, Args args) {
        TaskQueries tasks = tasks(world, by);
        @Nullable Long thread = args.has("thread") ? Long.valueOf(args.number("thread")) : null;
        String subject = "";
        if (thread != null) {
            String found = tasks.subjects(List.of(thread)).get(thread);
            if (found == null) {
                throw new IllegalArgumentException("mail.addTask: the argument 'thread' is '" + thread
                        + "', which is no conversation of " + by.email() + ": use the id of one");
            }
            subject = found.isBlank() ? "(no subject)" : found;
        }
        Task wanted = wanted(
                "mail.addTask", args, new Task(0, Task.FIRST_LIST, subject, "", null, false, thread), tasks.lists());
        long id = world.nextId();
        tasks.store(new Task(id, wanted.list(), wanted.title(), wanted.details(), wanted.due(), false, thread));
        return id;
    }

    private static @Nullable Object edit(World world, Person by, Args args) {
        TaskQueries tasks = tasks(world, by);
        Task before = named("mail.editTask", world, by, args);
        Task wanted = wanted("mail.editTask", args, before, tasks.lists());
        if (!wanted.equals(before)) {
            tasks.store(wanted);
        }
        return null;
    }

    private static Task wanted(String command, Args args, Task before, List<String> lists) {
        String title =
                text(command, args, "title", before.title().strip(), TITLE).replaceAll("\\s+", " ");
        if (title.isEmpty()) {
            throw new IllegalArgumentException(command + ": A task needs a title: enter one.");
        }
        String list = text(command, args, "list", before.list(), LIST).replaceAll("\\s+", " ");
        String known = list.isEmpty()
                ? Task.FIRST_LIST
                : lists.stream().filter(list::equalsIgnoreCase).findFirst().orElse(list);
        return new Task(
                before.id(),
                known,
                title,
                text(command, args, "details", before.details(), DETAILS),
                due(command, args, before.due()),
                before.isDone(),
                before.thread());
    }

    private static String text(String command, Args args, String name, String before, int longest) {
        String text = args.text(name, before).strip();
        if (text.length() > longest) {
            throw new IllegalArgumentException(command + ": The " + name + " has " + text.length()
                    + " characters, but may have " + longest + ": shorten it.");
        }
        return text;
    }

    private static @Nullable LocalDate due(String command, Args args, @Nullable LocalDate before) {
        if (!args.has("due")) {
            return before;
        }
        String text = args.text("due").strip();
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    command + ": '" + text + "' is not a date: write it such as 2026-05-22.", e);
        }
    }

    private static Task named(String command, World world, Person by, Args args) {
        long id = args.number("task");
        return tasks(world, by)
                .find(id)
                .orElseThrow(() -> new IllegalArgumentException(command + ": There is no task " + id + " of "
                        + by.email() + ": use a result of mail.addTask."));
    }

    private static TaskQueries tasks(World world, Person by) {
        return new TaskQueries(world.db("mail"), by.id());
    }
}
