package dev.cairn.sandbox.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.gateway.Gateway;
import dev.cairn.sandbox.hall.Hall;
import dev.cairn.sandbox.hall.Permissions;
import dev.cairn.sandbox.hall.StudyHall;
import dev.cairn.sandbox.hall.StudyHall.Channel;
import dev.cairn.sandbox.interaction.Commands;
import dev.cairn.sandbox.wire.Json;

/** The study server as the page and scripts see it. */
public final class ServerView {
    private final Hall hall;
    private final Commands commands;
    private final Gateway gateway;

    public ServerView(Hall hall, Commands commands, Gateway gateway) {
        this.hall = hall;
        this.commands = commands;
        this.gateway = gateway;
    }

    public ObjectNode write() {
        ObjectNode view = Json.object();
        view.putObject("server").put("id", StudyHall.SERVER).put("name", StudyHall.NAME);
        view.putObject("bot")
                .put("id", StudyHall.BOT)
                .put("name", StudyHall.CAIRN.name())
                .put("online", gateway.isOnline());
        ArrayNode members = view.putArray("members");
        StudyHall.MEMBERS.forEach(member -> members.addObject()
                .put("id", member.id())
                .put("key", member.key())
                .put("name", member.name())
                .put("organiser", member.isOrganiser())
                .set("roles", Json.texts(hall.roles().now(member).roles())));
        ArrayNode roles = view.putArray("roles");
        hall.roles().all().stream()
                .filter(role -> !role.id().equals(StudyHall.SERVER))
                .forEach(role -> roles.addObject().put("id", role.id()).put("name", role.name()));
        ArrayNode channels = view.putArray("channels");
        hall.places().stream()
                .filter(channel -> channel.type() == StudyHall.TEXT || channel.thread() != null)
                .forEach(channel -> channels.add(channel(channel)));
        view.set("events", Json.array(hall.events().all()));
        view.set("commands", Json.array(commands.all()));
        return view;
    }

    /** A thread has none. */
    private String topic(Channel channel) {
        return hall.channel(channel.thread() == null ? "" : channel.thread().parent())
                .map(parent -> "A thread in #" + parent.key())
                .orElse(channel.topic());
    }

    /** What was made since the beginning is found by its id: another may be called the same. */
    private static String key(Channel channel) {
        return StudyHall.channel(channel.id()).isPresent() ? channel.key() : channel.id();
    }

    private ObjectNode channel(Channel channel) {
        ObjectNode view = Json.object()
                .put("id", channel.id())
                .put("key", key(channel))
                .put("name", channel.key())
                .put("topic", topic(channel))
                .put(
                        "parent",
                        channel.thread() == null ? null : channel.thread().parent());
        ArrayNode visibleTo = view.putArray("visible_to");
        StudyHall.MEMBERS.stream()
                .filter(member -> Permissions.may(member, channel, Permissions.VIEW_CHANNEL))
                .forEach(member -> visibleTo.add(member.id()));
        return view;
    }
}
