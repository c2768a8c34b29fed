package dev.cairn.standing;

import dev.cairn.chat.Press;
import dev.cairn.chat.Reply;
import dev.cairn.credit.AccountStore;
import dev.cairn.credit.Credit;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Place;
import dev.cairn.standing.CreditView.Account;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Lists what somebody has earned, for themselves and for organisers. */
final class Accounts {
    private static final int PAGE = 15;

    private final AccountStore accounts;
    private final Supplier<Catalogue> catalogue;

    Accounts(AccountStore accounts, Supplier<Catalogue> catalogue) {
        this.accounts = accounts;
        this.catalogue = catalogue;
    }

    /**
     * A page of it.
     *
     * @param verb of the buttons to other pages, whose keys are the page, whose credit it is if it is not the reader's, and the reader
     */
    Reply of(long server, long member, int page, String verb, long reader) {
        List<Credit> found = accounts.of(server, member, PAGE + 1, page * PAGE);
        Function<Integer, String> turning =
                other -> member == reader ? Press.id(verb, other, reader) : Press.id(verb, other, member, reader);
        Account account = new Account(
                member,
                member == reader,
                accounts.recounted(server, member),
                found.subList(0, Math.min(PAGE, found.size())),
                page,
                found.size() > PAGE,
                turning);
        return Reply.of(CreditView.account(account, this::title).build());
    }

    /** What a credit was for, in words. */
    String title(Credit credit) {
        return switch (credit.kind()) {
            case TOPIC ->
                Optional.ofNullable(credit.topic())
                        .flatMap(topic -> catalogue.get().place(topic))
                        .map(Place::topic)
                        .map(topic -> topic.title())
                        .orElse(credit.subject());
            case ATTENDED -> "A session with others";
            case HOSTED -> "Led a session";
            case CORRECTION -> "Correction by an organiser";
        };
    }
}
