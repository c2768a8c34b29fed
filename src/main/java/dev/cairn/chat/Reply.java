package dev.cairn.chat;

import java.util.Set;
import net.dv8tion.jda.api.components.attachmentupload.AttachmentUpload;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.modals.Modal;

/** What the bot does in answer. */
public sealed interface Reply {
    /**
     * Shows a panel.
     *
     * @param pings ids of the members who are told of it; nobody else is, whatever the text says
     */
    record Panel(Container container, Set<Long> pings) implements Reply {
        public Panel {
            pings = Set.copyOf(pings);
        }
    }

    /**
     * Opens a form; only where {@link Opening#FORM} was declared. What is filled in comes back as a {@link Press} of the
     * form's id. One that asks for a file is not taken, because a {@link Form} cannot hold it.
     */
    record Ask(Modal form) implements Reply {
        public Ask {
            if (!form.getComponentTree().findAll(AttachmentUpload.class).isEmpty()) {
                throw new IllegalArgumentException("a form cannot ask for a file: " + form.getId());
            }
        }
    }

    static Reply of(Container panel) {
        return new Panel(panel, Set.of());
    }
}
