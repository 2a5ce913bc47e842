/** Who somebody is: the profile at the right, the card under the pointer, and changing one's own. */
@NullMarked
package dev.grindstone.chat.profile;

import org.jspecify.annotations.NullMarked;
