package dev.cairn.discord;

import dev.cairn.chat.Errand;
import dev.cairn.chat.Postbox.Delivery;
import dev.cairn.chat.Postbox.Seal;
import dev.cairn.chat.Postbox.Search;
import dev.cairn.chat.Trouble;
import java.util.Optional;
import java.util.OptionalLong;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.channel.attribute.ICategorizableChannel;
import net.dv8tion.jda.api.entities.channel.concrete.Category;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import org.jspecify.annotations.Nullable;

/**
 * A server's channels. They have no nonce, so each that the bot makes bears a mark at the end of its topic, and is looked for before
 * it is made.
 *
 * @see <a href="https://discord.com/developers/docs/resources/guild#create-guild-channel">Create Guild Channel</a>
 */
final class ChannelList {
    /** So many channels a category holds. */
    private static final int MOST_IN_CATEGORY = 50;

    private final Requests requests;

    ChannelList(Requests requests) {
        this.requests = requests;
    }

    /** Whether the bot may make a channel beside that one. */
    static boolean isOpen(Guild guild, OptionalLong beside) {
        return category(guild, beside).isPresent() || guild.getSelfMember().hasPermission(Permission.MANAGE_CHANNEL);
    }

    Delivery send(Guild guild, OptionalLong beside, Errand errand, Seal seal) {
        if (!(errand instanceof Errand.ChannelMade wanted)) {
            throw new IllegalArgumentException("no affair of the list of channels: " + errand);
        }
        if (!isOpen(guild, beside)) {
            return new Delivery.Refused(Trouble.NO_CHANNELS);
        }
        try {
            long channel = find(guild, seal).orElseGet(() -> make(guild, beside, wanted, seal));
            return new Delivery.Sent(channel, channel, true);
        } catch (ErrorResponseException e) {
            return Requests.failed(e, Trouble.NO_CHANNELS);
        }
    }

    Search search(Guild guild, Seal seal) {
        return find(guild, seal)
                .<Search>map(found -> new Search.Found(found, found))
                .orElseGet(Search.Absent::new);
    }

    /** Asked of Discord itself: what is remembered here may lag behind. */
    private Optional<Long> find(Guild guild, Seal seal) {
        DataArray channels = requests.inTurn(Listing.of(guild, Route.Guilds.GET_CHANNELS));
        return channels.stream(DataArray::getObject)
                .filter(channel -> channel.getString("topic", "").endsWith(mark(seal)))
                .map(channel -> channel.getUnsignedLong("id"))
                .findFirst();
    }

    private static String mark(Seal seal) {
        return "(Cairn " + seal.mark() + ")";
    }

    private long make(Guild guild, OptionalLong beside, Errand.ChannelMade wanted, Seal seal) {
        return requests.inTurn(guild.createTextChannel(
                                wanted.name(), category(guild, beside).orElse(null))
                        .setTopic(wanted.topic() + "\n" + mark(seal)))
                .getIdLong();
    }

    /** The category of a channel, or of the one above a thread, if another channel has room in it and the bot may make one there. */
    private static Optional<Category> category(Guild guild, OptionalLong beside) {
        if (beside.isEmpty()) {
            return Optional.empty();
        }
        Member self = guild.getSelfMember();
        return Optional.ofNullable(above(guild.getGuildChannelById(beside.getAsLong())))
                .filter(ICategorizableChannel.class::isInstance)
                .map(channel -> ((ICategorizableChannel) channel).getParentCategory())
                .filter(category -> category.getChannels().size() < MOST_IN_CATEGORY)
                .filter(category -> self.hasPermission(category, Permission.VIEW_CHANNEL, Permission.MANAGE_CHANNEL));
    }

    private static @Nullable GuildChannel above(@Nullable GuildChannel channel) {
        return channel instanceof ThreadChannel thread ? thread.getParentChannel() : channel;
    }
}
