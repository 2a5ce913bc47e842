package dev.grindstone.chat.api.modal;

import dev.grindstone.chat.workspace.Avatar;

/**
 * A modal or home tab as it is shown.
 *
 * @param mark changes with whatever is to be seen
 * @param title of a modal; of a home tab, whose it is
 * @param submit what the button says that sends it; empty for none
 * @param close what the button says that closes it
 * @param blocks HTML
 * @param problem what is wrong with the whole of it; empty for nothing
 * @param isPending whether the app has not answered yet
 * @param isStacked whether another modal is below it
 */
record ModalPage(
        String id,
        String mark,
        String app,
        Avatar face,
        String title,
        String submit,
        String close,
        String blocks,
        String problem,
        boolean isPending,
        boolean isStacked) {}
