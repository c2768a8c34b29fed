package dev.cairn.discord;

import dev.cairn.chat.Opening;
import dev.cairn.chat.Reply;
import java.util.List;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.entities.UserSnowflake;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.utils.messages.MessageEditRequest;
import net.dv8tion.jda.api.utils.messages.MessageRequest;

/** Where a panel appears, and by which of Discord's calls. One in the place of a form is for the member alone. */
sealed interface Surface {
    /** The answer, when nothing was acknowledged yet. */
    RestAction<?> answer(Reply.Panel reply);

    /** "Is thinking", or for a redrawn panel: it stays as it is for now. */
    RestAction<?> acknowledge();

    /** The answer, after the acknowledgement. */
    RestAction<?> complete(Reply.Panel reply);

    /** A refusal after the acknowledgement; only the member sees it. */
    RestAction<?> refuseLate(Container panel);

    IReplyCallback event();

    /** A refusal, when nothing was acknowledged yet; only the member sees it. */
    default RestAction<?> refuse(Container panel) {
        return event().replyComponents(panel).useComponentsV2().setEphemeral(true);
    }

    static Surface of(IReplyCallback event, Opening opening) {
        return switch (opening) {
            case ONLY_YOU, FORM -> new NewMessage(event, true);
            case CHANNEL -> new NewMessage(event, false);
            case REDRAW -> new Redrawn(event, (IMessageEditCallback) event);
        };
    }

    private static <T extends MessageRequest<T>> T pinging(T request, Reply.Panel reply) {
        return request.mention(reply.pings().stream().map(UserSnowflake::fromId).toList());
    }

    /** A message of its own. */
    record NewMessage(IReplyCallback event, boolean onlyYou) implements Surface {
        @Override
        public RestAction<?> answer(Reply.Panel reply) {
            return pinging(
                    event.replyComponents(reply.container()).useComponentsV2().setEphemeral(onlyYou), reply);
        }

        @Override
        public RestAction<?> acknowledge() {
            return event.deferReply(onlyYou);
        }

        @Override
        public RestAction<?> complete(Reply.Panel reply) {
            return pinging(
                    event.getHook().editOriginalComponents(reply.container()).useComponentsV2(), reply);
        }

        @Override
        public RestAction<?> refuseLate(Container panel) {
            if (onlyYou) {
                return event.getHook().editOriginalComponents(panel).useComponentsV2();
            }
            // The first message after a public "is thinking" would take its place, and be public.
            return event.getHook()
                    .deleteOriginal()
                    .flatMap(gone -> event.getHook()
                            .sendMessageComponents(panel)
                            .useComponentsV2()
                            .setEphemeral(true));
        }
    }

    /** The message whose button was pressed. */
    record Redrawn(IReplyCallback event, IMessageEditCallback pressed) implements Surface {
        @Override
        public RestAction<?> answer(Reply.Panel reply) {
            return withoutOldFiles(pressed.editComponents(List.of(reply.container())))
                    .useComponentsV2();
        }

        @Override
        public RestAction<?> acknowledge() {
            return pressed.deferEdit();
        }

        @Override
        public RestAction<?> complete(Reply.Panel reply) {
            return withoutOldFiles(event.getHook().editOriginalComponents(reply.container()))
                    .useComponentsV2();
        }

        /** A message keeps its files when it is edited, unless it is told which of them to keep: none. */
        private static <T extends MessageEditRequest<T>> T withoutOldFiles(T edit) {
            return edit.setAttachments();
        }

        @Override
        public RestAction<?> refuseLate(Container panel) {
            return event.getHook()
                    .sendMessageComponents(panel)
                    .useComponentsV2()
                    .setEphemeral(true);
        }
    }
}
