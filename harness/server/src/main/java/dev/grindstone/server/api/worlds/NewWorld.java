package dev.grindstone.server.api.worlds;

import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.server.api.operation.Doc;
import org.jspecify.annotations.Nullable;

/** What a new world shall be; everything has a default. */
@Doc("A world to make; every key may be left out.")
record NewWorld(
        @Doc("Its id, part of its host names; made up when left out.") @Nullable
        String id,

        @Doc("The fixture it starts from; the task's when there is one, else 'office'.") @Nullable
        String world,

        @Doc("The seed of the fixture; the task's, or 1, when left out.") @Nullable
        Long seed,

        @Doc("Whether its clock runs by itself; stepped when left out.") @Nullable
        TimeMode time,

        @Doc("The task that verify checks, or an instance of it, task@revision#variant~seed; none when left out.")
        @Nullable
        String task,

        @Doc("The task's variant, from 0; that of its id, or 0, when left out.") @Nullable
        Long variant) {}
