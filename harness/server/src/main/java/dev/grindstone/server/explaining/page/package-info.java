/** An explanation as one page that needs nothing else: no network, no script. */
@NullMarked
package dev.grindstone.server.explaining.page;

import org.jspecify.annotations.NullMarked;
