package dev.cairn.discord;

import dev.cairn.chat.Errand;
import dev.cairn.chat.Postbox.Delivery;
import dev.cairn.chat.Trouble;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.UserSnowflake;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jspecify.annotations.Nullable;

/**
 * A server's roles. A role has neither a nonce nor room for a mark: one that has come after it was asked for, is called so, permits
 * nothing and is no integration's is taken for the bot's own, and is looked for before one is made.
 *
 * @see <a href="https://discord.com/developers/docs/topics/permissions#role-object">Role Object</a>
 */
final class RoleList {
    private static final int UNKNOWN_MEMBER = 10007;
    private static final int UNKNOWN_USER = 10013;

    private final Requests requests;

    RoleList(Requests requests) {
        this.requests = requests;
    }

    /** Whether the bot may make roles there, and give those below its own. */
    static boolean isOpen(Guild guild) {
        return guild.getSelfMember().hasPermission(Permission.MANAGE_ROLES);
    }

    Delivery send(Guild guild, Errand errand) {
        if (!isOpen(guild)) {
            return new Delivery.Refused(Trouble.NO_ROLES);
        }
        try {
            return switch (errand) {
                case Errand.RoleMade(String name, long after) -> made(guild, name, after);
                case Errand.RoleGiven(long role, long member) -> brought(guild, role, member, true);
                case Errand.RoleTaken(long role, long member) -> brought(guild, role, member, false);
                default -> throw new IllegalArgumentException("no affair of roles: " + errand);
            };
        } catch (ErrorResponseException e) {
            return Requests.failed(e, Trouble.NO_ROLES);
        }
    }

    private Delivery made(Guild guild, String name, long after) {
        long role = find(guild, name, after).orElseGet(() -> make(guild, name));
        return new Delivery.Sent(0, role, true);
    }

    /** Asked of Discord itself: what is remembered here may lag behind. */
    private Optional<Long> find(Guild guild, String name, long after) {
        DataArray roles = requests.inTurn(Listing.of(guild, Route.Roles.GET_ROLES));
        return roles.stream(DataArray::getObject)
                .filter(role -> role.getString("name").equals(name) && permitsNothing(role))
                .map(role -> role.getUnsignedLong("id"))
                .filter(id -> id > after)
                .findFirst();
    }

    private static boolean permitsNothing(DataObject role) {
        return role.getString("permissions").equals("0") && !role.getBoolean("managed");
    }

    private long make(Guild guild, String name) {
        return requests.inTurn(
                        guild.createRole().setName(name).setPermissions(0L).setMentionable(true))
                .getIdLong();
    }

    /** Neither does harm if it is so already. */
    private Delivery brought(Guild guild, long number, long member, boolean given) {
        @Nullable Role role = guild.getRoleById(number);
        if (role == null) {
            return new Delivery.Refused(Trouble.ROLE_GONE);
        }
        if (!guild.getSelfMember().canInteract(role)) {
            return new Delivery.Refused(Trouble.NO_ROLES); // it stands above the bot's own
        }
        UserSnowflake who = UserSnowflake.fromId(member);
        bring(given ? guild.addRoleToMember(who, role) : guild.removeRoleFromMember(who, role));
        return new Delivery.Sent(0, number, true);
    }

    /** Whoever has left has no roles. */
    private void bring(RestAction<Void> change) {
        try {
            requests.inTurn(change);
        } catch (ErrorResponseException e) {
            if (e.getErrorCode() != UNKNOWN_MEMBER && e.getErrorCode() != UNKNOWN_USER) {
                throw e;
            }
        }
    }
}
