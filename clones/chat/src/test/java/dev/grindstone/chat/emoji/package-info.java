/** Tests of the workspace's own emoji. */
@org.jspecify.annotations.NullMarked
package dev.grindstone.chat.emoji;
