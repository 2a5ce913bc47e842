package dev.grindstone.mail.reactions;

import static dev.grindstone.mail.db.Tables.REACTION;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who reacted to what, seen by one person; valid inside a turn. */
final class ReactionQueries {
    private final World world;
    private final Person reader;

    ReactionQueries(World world, Person reader) {
        this.world = world;
        this.reader = reader;
    }

    /** What stands below a message, whoever's copy of it this is; the first emoji first. */
    List<Reaction> of(String messageId) {
        Map<String, List<String>> others = new LinkedHashMap<>();
        Set<String> own = new LinkedHashSet<>();
        world.db("mail")
                .select(REACTION.EMOJI, REACTION.OWNER_ID)
                .from(REACTION)
                .where(REACTION.MESSAGE_ID.eq(messageId))
                .orderBy(REACTION.ID)
                .forEach(row -> {
                    List<String> names = others.computeIfAbsent(row.value1(), emoji -> new ArrayList<>());
                    if (row.value2() == reader.id()) {
                        own.add(row.value1());
                    } else {
                        names.add(world.people()
                                .byId(row.value2())
                                .map(Person::name)
                                .orElse("Somebody"));
                    }
                });
        return others.entrySet().stream()
                .map(each -> new Reaction(each.getKey(), each.getValue(), own.contains(each.getKey())))
                .toList();
    }

    void add(String messageId, String emoji) {
        world.db("mail")
                .insertInto(REACTION)
                .set(REACTION.ID, world.nextId())
                .set(REACTION.OWNER_ID, reader.id())
                .set(REACTION.MESSAGE_ID, messageId)
                .set(REACTION.EMOJI, emoji)
                .execute();
    }

    void remove(String messageId, String emoji) {
        world.db("mail")
                .deleteFrom(REACTION)
                .where(REACTION.MESSAGE_ID.eq(messageId))
                .and(REACTION.OWNER_ID.eq(reader.id()))
                .and(REACTION.EMOJI.eq(emoji))
                .execute();
    }
}
