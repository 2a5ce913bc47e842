package dev.grindstone.chat.message;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.message.SlashLine.Offer;
import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import java.util.List;

/** The commands that apps add; whoever knows the apps hands them in. */
public interface AppLines {
    /** No app has any. */
    AppLines NONE = new AppLines() {
        @Override
        public List<Offer> offers(World world) {
            return List.of();
        }

        @Override
        public boolean run(World world, Person by, Conversation in, String thread, String command, String rest) {
            return false;
        }
    };

    /** All of them. */
    List<Offer> offers(World world);

    /** Hands a line to the app whose command it is; false when no app has it. */
    boolean run(World world, Person by, Conversation in, String thread, String command, String rest);
}
