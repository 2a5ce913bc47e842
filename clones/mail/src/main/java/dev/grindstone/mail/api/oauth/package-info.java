/** Who a program acts for: codes and tokens that a world can check without having kept them. */
@NullMarked
package dev.grindstone.mail.api.oauth;

import org.jspecify.annotations.NullMarked;
