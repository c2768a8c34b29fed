package dev.cairn.conversation;

import dev.cairn.chat.Attachment;
import dev.cairn.chat.Call;
import dev.cairn.chat.Form;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Switchboard.Menu;
import dev.cairn.chat.Switchboard.Turn;
import dev.cairn.chat.Typing;
import dev.cairn.chat.Visit;
import dev.cairn.conversation.Step.Deed;
import dev.cairn.sandbox.line.Entry;
import dev.cairn.sandbox.line.TypedLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionType;

/** Somebody who talks with the bot. */
public final class Person implements TypedLine.Names {
    private static final Map<String, Long> ROLES = Map.of("Helpers", 701L, "readers", 702L, "everyone", StudyServer.ID);

    /** The channel where everything is typed. */
    private static final long HERE = Channels.NAMES.get("general");

    private final StudyServer server;
    private final String name;
    private final long id;
    private final long where;
    private final boolean managesServer;
    private final Set<Long> roles;
    private String silentIn = "";

    Person(StudyServer server, String name, long id, long where, boolean managesServer) {
        this(server, name, id, where, managesServer, Set.of());
    }

    private Person(StudyServer server, String name, long id, long where, boolean managesServer, Set<Long> roles) {
        this.server = server;
        this.name = name;
        this.id = id;
        this.where = where;
        this.managesServer = managesServer;
        this.roles = roles;
    }

    /** The same person with a role. */
    public Person with(String role) {
        return server.becomes(new Person(server, name, id, where, managesServer, Set.of(ROLES.get(role))));
    }

    String nameOfRole(long id) {
        return ROLES.entrySet().stream()
                .filter(role -> role.getValue() == id)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> server.channels().roles().get(id).name());
    }

    String nameOfChannel(long id) {
        return server.channels().nameOf(id);
    }

    /** The same person where they may not write in that channel. */
    public Person silentIn(String channel) {
        Person silent = new Person(server, name, id, where, managesServer, roles);
        silent.silentIn = channel;
        return silent;
    }

    /** The same person in another server. */
    public Person elsewhere() {
        return new Person(server, name, id, StudyServer.ELSEWHERE, managesServer);
    }

    /** The same person after the permission Manage Server was taken from them. */
    public Person withoutRights() {
        return new Person(server, name, id, where, false);
    }

    public long id() {
        return id;
    }

    Set<Long> roles() {
        return roles;
    }

    String name() {
        return name;
    }

    /** What this person calls the member of that id. */
    String nameOf(long member) {
        return server.people().filter(person -> person.id == member).findFirst().orElseThrow().name;
    }

    /** Types a line in a channel of the server, as in "/done linear regression". */
    public Answered types(String line) {
        return types(line, List.of(), OptionalLong.of(where));
    }

    /** The same with a file. */
    public Answered types(String line, Attaching file) {
        return types(line, List.of(file), OptionalLong.of(where));
    }

    /** Types a line in a direct message to the bot. */
    public Answered typesDirectly(String line) {
        return types(line, List.of(), OptionalLong.empty());
    }

    private Answered types(String line, List<Attaching> files, OptionalLong place) {
        Map<String, String> names = files.stream().collect(Collectors.toMap(Attaching::name, Attaching::name));
        TypedLine typed = TypedLine.read(new Entry(line).with(names), server.commands(), this);
        Visit visit = visit(place);
        String attached =
                files.stream().map(file -> " and attaches " + file.name()).collect(Collectors.joining());
        return answered(
                new Deed("types `" + line + "`" + attached, ""),
                visit,
                () -> server.switchboard().call(typed.command(), call(typed, files, visit)));
    }

    /** The same for a subcommand. */
    public List<String> isOffered(String command, String subcommand, String option, Map<String, String> texts) {
        Call call = new Call(visit(OptionalLong.of(where)), subcommand, texts, Map.of());
        return server.switchboard().suggest(command, new Typing(call, option)).stream()
                .map(Choice::getName)
                .toList();
    }

    /** The names that are offered while the option is being typed; the line ends where the writing stands. */
    public List<String> isOffered(String command, String option, Map<String, String> texts) {
        Call call = new Call(visit(OptionalLong.of(where)), "", texts, Map.of());
        return server.switchboard().suggest(command, new Typing(call, option)).stream()
                .map(Choice::getName)
                .toList();
    }

    /** Presses a button that nobody has shown them. */
    public Answered forges(String id) {
        return presses(new Deed("presses `" + id + "`", id), Menu.NONE);
    }

    Answered presses(Deed deed, Menu menu) {
        Visit visit = visit(OptionalLong.of(where));
        return answered(deed, visit, () -> server.switchboard().press(deed.id(), visit, menu));
    }

    Answered sends(Deed deed, Form form) {
        Visit visit = visit(OptionalLong.of(where));
        return answered(deed, visit, () -> server.switchboard().send(deed.id(), visit, form));
    }

    private Answered answered(Deed deed, Visit visit, Supplier<Turn> prepare) {
        Answered answered = answer(prepare);
        server.wiring().met(visit);
        server.note(new Step(visit.at(), this, deed, answered));
        return answered;
    }

    private Answered answer(Supplier<Turn> prepare) {
        try {
            Turn turn = prepare.get();
            return Answered.with(this, turn.opening(), turn.work().get());
        } catch (Refusal refusal) {
            return Answered.refused(this, refusal);
        }
    }

    private Visit visit(OptionalLong place) {
        return new Visit(
                server.nextInteraction(),
                id,
                place,
                server.now(),
                managesServer && place.isPresent(),
                HERE,
                true,
                roles);
    }

    private Call call(TypedLine typed, List<Attaching> files, Visit visit) {
        Map<String, String> texts = new HashMap<>();
        Map<String, Long> members = new HashMap<>();
        Map<String, Attachment> attachments = new HashMap<>();
        for (TypedLine.Option option : typed.options()) {
            if (option.type() == OptionType.USER.getKey()) {
                members.put(option.name(), option.value().asLong());
            } else if (option.type() == OptionType.ATTACHMENT.getKey()) {
                files.forEach(file -> attachments.put(option.name(), server.keep(file)));
            } else {
                texts.put(option.name(), option.value().asText());
            }
        }
        return new Call(visit, String.join(" ", typed.path()), texts, members, attachments, closed(typed));
    }

    private Set<String> closed(TypedLine typed) {
        return typed.options().stream()
                .filter(option -> option.type() == OptionType.CHANNEL.getKey())
                .filter(option -> nameOfChannel(option.value().asLong()).equals(silentIn))
                .map(TypedLine.Option::name)
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<String> user(String text) {
        return server.people()
                .filter(person -> text.equalsIgnoreCase("@" + person.name) || text.equalsIgnoreCase(person.name))
                .map(person -> Long.toString(person.id))
                .findFirst();
    }

    @Override
    public Optional<String> channel(String text) {
        return Channels.id(text);
    }

    @Override
    public Optional<String> role(String text) {
        return Optional.ofNullable(ROLES.get(text.replaceFirst("^@", ""))).map(Object::toString);
    }
}
