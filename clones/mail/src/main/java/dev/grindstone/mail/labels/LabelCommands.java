package dev.grindstone.mail.labels;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Making, changing and removing labels. */
public final class LabelCommands {
    private static final List<String> SHOWN = List.of("show", "unread", "hide");

    private LabelCommands() {}

    /**
     * Adds three commands.
     *
     * <p>{@code mail.createLabel}: {@code name} (with the names above it: {@code Berths/Quay 4}) and {@code color}
     * ({@code #rrggbb}, optional); the result is the label's id.
     *
     * <p>{@code mail.updateLabel}: {@code label} (name or id); each of these stays as it is when absent: {@code name}
     * (sublabels move along), {@code color} (empty for none), {@code in_list} ({@code show}, {@code unread} or
     * {@code hide}), {@code in_messages} (true or false).
     *
     * <p>{@code mail.deleteLabel}: {@code label}, and {@code below} (whether its sublabels go too; they do when absent); the
     * messages stay.
     */
    public static void addTo(CommandRegistry commands) {
        commands.add("mail.createLabel", LabelCommands::create);
        commands.add("mail.updateLabel", LabelCommands::update);
        commands.add("mail.deleteLabel", LabelCommands::delete);
    }

    private static Object create(World world, Person by, Args args) {
        LabelQueries labels = labels(world, by);
        String name = args.text("name").strip();
        refuse(LabelName.problem(name, labels.all().stream().map(Label::name).toList()));
        String color = color(args);
        long id = world.nextId();
        labels.insert(new Label(id, name, color, "show", true));
        return id;
    }

    private static @Nullable Object update(World world, Person by, Args args) {
        LabelQueries labels = labels(world, by);
        Label before = find(labels, args);
        String name = args.text("name", before.name()).strip();
        String inList = args.text("in_list", before.inList());
        if (!SHOWN.contains(inList)) {
            throw new IllegalArgumentException("in_list is '" + inList + "', but must be one of " + SHOWN);
        }
        Label wanted = new Label(
                before.id(),
                name,
                args.has("color") ? color(args) : before.color(),
                inList,
                args.flag("in_messages", before.inMessages()));
        if (!wanted.name().equals(before.name())) {
            rename(labels, before, wanted.name());
        }
        if (!wanted.equals(before)) {
            labels.update(wanted);
        }
        return null;
    }

    /** Moves what is nested below along; refuses before anything is written. */
    private static void rename(LabelQueries labels, Label before, String name) {
        if (LabelName.isBelow(name, before.name())) {
            throw new IllegalArgumentException("The label \"" + before.name()
                    + "\" cannot be nested under itself. Please choose another one to nest it under:");
        }
        List<Label> all = labels.all();
        List<String> staying = all.stream()
                .filter(each -> each.id() != before.id() && !LabelName.isBelow(each.name(), before.name()))
                .map(Label::name)
                .toList();
        refuse(LabelName.problem(name, staying));
        List<Label> moved = all.stream()
                .filter(each -> LabelName.isBelow(each.name(), before.name()))
                .map(each -> new Label(
                        each.id(),
                        name + each.name().substring(before.name().length()),
                        each.color(),
                        each.inList(),
                        each.inMessages()))
                .toList();
        moved.forEach(each -> refuse(LabelName.problem(each.name(), staying)));
        moved.forEach(labels::update);
    }

    private static @Nullable Object delete(World world, Person by, Args args) {
        LabelQueries labels = labels(world, by);
        Label gone = find(labels, args);
        boolean below = args.flag("below", true);
        labels.delete(labels.all().stream()
                .filter(each -> each.id() == gone.id() || (below && LabelName.isBelow(each.name(), gone.name())))
                .map(Label::id)
                .toList());
        return null;
    }

    private static Label find(LabelQueries labels, Args args) {
        return labels.find(args.text("label"))
                .orElseThrow(() -> new IllegalArgumentException("There is no label '" + args.text("label")
                        + "' in this mailbox: make it with mail.createLabel"));
    }

    private static @Nullable String color(Args args) {
        String color = args.text("color", "");
        if (!color.matches("(#[0-9a-fA-F]{6})?")) {
            throw new IllegalArgumentException(
                    "color is '" + color + "', but must be such as #14636b, or empty for none");
        }
        return color.isEmpty() ? null : color;
    }

    private static void refuse(Optional<String> problem) {
        problem.ifPresent(text -> {
            throw new IllegalArgumentException(text);
        });
    }

    private static LabelQueries labels(World world, Person by) {
        return new LabelQueries(world.db("mail"), by.id());
    }
}
