package dev.ascent.server.account;

import dev.ascent.server.audit.AuditLog;
import dev.ascent.server.ident.Id;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** People's rights to what is held about them: to have a copy, and to be erased. */
@Singleton
public class Privacy {
    private static final String NOBODY = "Erased account";

    private final AccountRepository accounts;
    private final TokenRepository tokens;
    private final Throttle throttle;
    private final Passwords passwords;
    private final List<PersonalRecords> records;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionOperations<Connection> transactions;

    Privacy(
            AccountRepository accounts,
            TokenRepository tokens,
            Throttle throttle,
            Passwords passwords,
            List<PersonalRecords> records,
            AuditLog audit,
            Clock clock,
            TransactionOperations<Connection> transactions) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.throttle = throttle;
        this.passwords = passwords;
        this.records = List.copyOf(records);
        this.audit = audit;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** Everything held about {@code person}, by part: their account and tokens, the audit, and each feature's records. */
    public Map<String, Object> export(Person person) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("exportedAt", clock.instant());
        AccountRow row = accounts.findById(person.id().number()).orElseThrow();
        Map<String, Object> account = new LinkedHashMap<>();
        account.put("id", person.id().toString());
        account.put("email", row.email());
        account.put("name", row.name());
        account.put(
                "roles", row.person().roles().stream().sorted().map(Role::id).toList());
        account.put("createdAt", row.createdAt());
        all.put("account", account);
        all.put(
                "tokens",
                tokens.findByAccountIdOrderById(row.id()).stream()
                        .map(Privacy::token)
                        .toList());
        all.put("failedSignIns", throttle.tries(row.email()));
        records.forEach(part -> all.put(part.name(), part.of(person)));
        all.put(
                "audit",
                audit.about(person.id(), AccountService.subject(person.id())).stream()
                        .map(entry -> entry(entry, person))
                        .toList());
        return all;
    }

    /**
     * Erases {@code person}: address and name are gone, sessions and tokens are dead, nobody can sign in with the account.
     * Answers stay, of an account that says nothing of who it was, and so do all statistics.
     *
     * @param password theirs, typed again
     */
    public Erasure erase(Person person, String password, String address) {
        Throttle.Pass pass = throttle.enter(person.email(), address);
        if (pass.retryAfter().isPresent()) {
            return new Erasure.Throttled(pass.retryAfter().get());
        }
        AccountRow row = accounts.findById(person.id().number()).orElseThrow();
        if (!passwords.matches(Credentials.normalPassword(password), row.passwordHash())) {
            return new Erasure.WrongPassword();
        }
        String unusable = passwords.hash(Secrets.next());
        return transactions.executeWrite(transaction -> {
            if (accounts.lockAdministrators().equals(List.of(row.id()))) {
                return new Erasure.LastAdministrator();
            }
            throttle.succeeded(pass);
            erase(person, unusable, clock.instant());
            audit.add(person.id(), "account.erase", AccountService.subject(person.id()), address, "");
            return new Erasure.Erased();
        });
    }

    private void erase(Person person, String unusable, Instant now) {
        long id = person.id().number();
        accounts.erase(id, person.id() + "@erased.invalid", NOBODY, unusable, now);
        tokens.deleteByAccountId(id);
        records.forEach(part -> part.erase(person));
    }

    private static Map<String, Object> token(TokenRow row) {
        Map<String, Object> token = new LinkedHashMap<>();
        token.put("purpose", row.purpose());
        token.put("label", row.label());
        token.put("createdAt", row.createdAt());
        token.put("expiresAt", row.expiresAt());
        if (row.endedAt() != null) {
            token.put("endedAt", row.endedAt());
        }
        return token;
    }

    /** From where other people did something is theirs to tell. */
    private static Map<String, Object> entry(AuditLog.Entry entry, Person person) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("happenedAt", entry.happenedAt());
        entry.actor().map(Id::toString).ifPresent(actor -> line.put("actor", actor));
        line.put("deed", entry.deed());
        line.put("subject", entry.subject());
        if (entry.actor().filter(actor -> !actor.equals(person.id())).isEmpty()) {
            line.put("address", entry.address());
        }
        line.put("detail", entry.detail());
        return line;
    }
}
