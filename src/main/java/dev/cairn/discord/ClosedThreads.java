package dev.cairn.discord;

import java.util.Optional;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.attribute.IThreadContainer;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.JDAImpl;
import net.dv8tion.jda.internal.entities.GuildImpl;
import net.dv8tion.jda.internal.requests.RestActionImpl;

/**
 * Threads that Discord has closed because nobody wrote in them for some days. JDA forgets them; "sending a message will automatically
 * unarchive the thread", says Discord, so the bot has to find them by itself.
 *
 * @see <a href="https://discord.com/developers/docs/topics/threads">Threads</a>
 */
final class ClosedThreads {
    private final Requests requests;

    ClosedThreads(Requests requests) {
        this.requests = requests;
    }

    /** Asks Discord; empty if there is no such thread, or the bot may not see it. */
    Optional<ThreadChannel> find(Guild guild, long thread) {
        try {
            return Optional.of(requests.inTurn(channel(guild, thread)))
                    .filter(json -> json.getUnsignedLong("guild_id", 0) == guild.getIdLong())
                    .filter(json -> ChannelType.fromId(json.getInt("type")).isThread())
                    .filter(json ->
                            guild.getChannelById(IThreadContainer.class, json.getUnsignedLong("parent_id")) != null)
                    .map(json -> thread(guild, json));
        } catch (ErrorResponseException e) {
            if (Requests.isTemporary(e)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private static RestAction<DataObject> channel(Guild guild, long channel) {
        return new RestActionImpl<>(
                guild.getJDA(),
                Route.Channels.GET_CHANNEL.compile(Long.toString(channel)),
                (response, request) -> response.getObject());
    }

    /** Is not kept; once somebody has written there, Discord tells of it by itself. */
    private static ThreadChannel thread(Guild guild, DataObject json) {
        return ((JDAImpl) guild.getJDA())
                .getEntityBuilder()
                .createThreadChannel((GuildImpl) guild, json, guild.getIdLong(), false);
    }
}
