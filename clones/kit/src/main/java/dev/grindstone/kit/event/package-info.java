/** What happens in a world's apps, for those in the world who hear of it. */
@NullMarked
package dev.grindstone.kit.event;

import org.jspecify.annotations.NullMarked;
