@org.jspecify.annotations.NullMarked
package dev.grindstone.mail.index;
