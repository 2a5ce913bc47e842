package dev.grindstone.kit.web.account;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;

/** Whether somebody may act in the place of another person; asked at every request, inside the world's turn. */
@FunctionalInterface
public interface StandIns {

    boolean allow(World world, Person who, Person owner);
}
