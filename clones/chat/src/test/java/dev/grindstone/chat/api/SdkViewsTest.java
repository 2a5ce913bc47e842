package dev.grindstone.chat.api;

import static com.slack.api.model.block.Blocks.asBlocks;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;
import static dev.grindstone.chat.api.SdkSession.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.views.ViewsOpenResponse;
import com.slack.api.model.view.View;
import dev.grindstone.chat.api.views.Trigger;
import dev.grindstone.chat.workspace.Id;
import org.junit.jupiter.api.Test;

/** The views of apps through the official Java SDK, which refuses fields it does not know. */
class SdkViewsTest {
    private static View modal(String title) {
        return view(v -> v.type("modal")
                .callbackId("order")
                .title(viewTitle(t -> t.type("plain_text").text(title)))
                .submit(viewSubmit(s -> s.type("plain_text").text("Send")))
                .close(viewClose(c -> c.type("plain_text").text("Cancel")))
                .privateMetadata("m")
                .blocks(asBlocks(
                        section(s -> s.text(markdownText("*Order* something"))),
                        input(i -> i.blockId("what")
                                .label(plainText("What"))
                                .element(plainTextInput(p -> p.actionId("w").initialValue("Tea")))))));
    }

    @Test
    void modals_are_opened_pushed_and_updated_and_homes_published() throws Exception {
        try (SdkSession session = new SdkSession()) {
            MethodsClient deploy = session.deploy();
            String trigger = session.api().office().world().turn(world -> Trigger.of(world, 1));

            ViewsOpenResponse opened =
                    ok(deploy.viewsOpen(r -> r.triggerId(trigger).view(modal("One"))));
            assertThat(opened.getView().getId()).startsWith("V0");
            assertThat(opened.getView().getRootViewId())
                    .isEqualTo(opened.getView().getId());
            assertThat(session.answer("views.open")
                            .at("/view/state/values/what/w/value")
                            .asString())
                    .isEqualTo("Tea");
            session.fields(
                    "views.open",
                    "/view",
                    "id team_id type title submit close blocks private_metadata callback_id state hash clear_on_close"
                            + " notify_on_close root_view_id previous_view_id app_id external_id bot_id"
                            + " app_installed_team_id");

            var updated = ok(deploy.viewsUpdate(r -> r.viewId(opened.getView().getId())
                    .hash(opened.getView().getHash())
                    .view(modal("Two"))));
            assertThat(updated.getView().getTitle().getText()).isEqualTo("Two");
            assertThat(deploy.viewsUpdate(r -> r.viewId(opened.getView().getId())
                                    .hash(opened.getView().getHash())
                                    .view(modal("Three")))
                            .getError())
                    .isEqualTo("hash_conflict");

            session.api().office().world().advance(java.time.Duration.ofSeconds(1));
            String again = session.api().office().world().turn(world -> Trigger.of(world, 1));
            var pushed = ok(deploy.viewsPush(r -> r.triggerId(again).view(modal("On top"))));
            assertThat(pushed.getView().getPreviousViewId())
                    .isEqualTo(opened.getView().getId());

            var home = ok(deploy.viewsPublish(r -> r.userId(Id.USER.text(1))
                    .view(view(v -> v.type("home").blocks(asBlocks(section(s -> s.text(markdownText("Hi")))))))));
            assertThat(home.getView().getType()).isEqualTo("home");
        }
    }
}
