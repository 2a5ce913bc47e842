package dev.grindstone.chat.signin;

import dev.grindstone.chat.workspace.Brand;

/**
 * One step of signing in.
 *
 * @param step {@code workspace}, {@code password}, {@code email}, {@code code}, {@code launching} or {@code signed-out}
 * @param entered what was entered so far
 * @param wrong what to say beside the field; empty when nothing is wrong
 */
record SignInPage(Brand brand, String team, String domain, String step, String entered, String wrong) {}
