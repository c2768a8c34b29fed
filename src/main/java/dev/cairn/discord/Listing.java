package dev.cairn.discord;

import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.internal.requests.RestActionImpl;

/** What Discord lists of a server at this moment, where JDA only tells what it remembers. */
final class Listing {
    private Listing() {}

    /** @param route has the server as its only parameter, and answers with a list */
    static RestAction<DataArray> of(Guild guild, Route route) {
        return new RestActionImpl<>(
                guild.getJDA(), route.compile(guild.getId()), (response, request) -> response.getArray());
    }
}
