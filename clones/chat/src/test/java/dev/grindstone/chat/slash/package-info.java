/** Tests of the commands that begin with a slash. */
@org.jspecify.annotations.NullMarked
package dev.grindstone.chat.slash;
