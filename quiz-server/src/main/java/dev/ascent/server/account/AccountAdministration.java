package dev.ascent.server.account;

import dev.ascent.server.account.Registration.Fault;
import dev.ascent.server.account.Tokens.Purpose;
import dev.ascent.server.audit.AuditLog;
import dev.ascent.server.ident.Id;
import dev.ascent.server.ident.IdSource;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What administrators, and the command line, do to accounts.
 *
 * <p>{@code actor} is the administrator, or null for the command line; the caller has checked the role.
 */
@Singleton
public class AccountAdministration {
    private static final Duration WELCOME = Duration.ofDays(1);

    private final AccountRepository accounts;
    private final Tokens tokens;
    private final Passwords passwords;
    private final AuditLog audit;
    private final IdSource ids;
    private final Clock clock;
    private final TransactionOperations<Connection> transactions;

    AccountAdministration(
            AccountRepository accounts,
            Tokens tokens,
            Passwords passwords,
            AuditLog audit,
            IdSource ids,
            Clock clock,
            TransactionOperations<Connection> transactions) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.passwords = passwords;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.transactions = transactions;
    }

    /**
     * The secret of a link with which the first administrator registers, within a day. Each node gives out one of its own, and
     * all of them end with the first that is used. Nothing where there is an administrator.
     */
    public Optional<String> welcome() {
        return transactions.executeWrite(transaction -> {
            if (accounts.countAdministrators() > 0) {
                return Optional.empty();
            }
            Set<Role> roles = EnumSet.of(Role.ADMINISTRATOR);
            return Optional.of(tokens.invite(Purpose.WELCOME, roles, WELCOME).secret());
        });
    }

    /** The secret of a new invitation to register with {@code roles}: once, within {@code life}. Told this once. */
    public String invite(@Nullable Id actor, Set<Role> roles, Duration life, String address) {
        return transactions.executeWrite(transaction -> {
            String secret = tokens.invite(Purpose.INVITATION, roles, life).secret();
            audit.add(actor, "account.invite", "account", address, Role.write(roles));
            return secret;
        });
    }

    /** Makes an account with {@code roles}, or says what must be put right. */
    public Registration add(@Nullable Id actor, NewAccount request, Set<Role> roles, String address) {
        List<Fault> faults = Credentials.faults(request);
        if (!faults.isEmpty()) {
            return new Registration.Invalid(faults);
        }
        String email = Credentials.normalEmail(request.email());
        AccountRow row = new AccountRow(
                ids.next().number(),
                email,
                Credentials.normalName(request.name()),
                passwords.hash(Credentials.normalPassword(request.password())),
                Role.write(roles),
                clock.instant(),
                null,
                1);
        return transactions.executeWrite(transaction -> {
            if (accounts.findByEmail(email).isPresent()) {
                return new Registration.EmailTaken();
            }
            accounts.save(row);
            if (roles.contains(Role.ADMINISTRATOR)) {
                tokens.endWelcomes();
            }
            Id id = new Id(row.id());
            audit.add(actor, "account.add", AccountService.subject(id), address, Role.write(roles));
            return new Registration.Registered(row.person());
        });
    }

    /** Disables an account: its sessions and tokens die at once. False where it was disabled before. */
    public boolean disable(@Nullable Id actor, Id account, String address) {
        return transactions.executeWrite(transaction -> {
            boolean changed = accounts.disable(account.number(), clock.instant()) == 1;
            if (changed) {
                audit.add(actor, "account.disable", AccountService.subject(account), address, "");
            }
            return changed;
        });
    }

    /** Sets a password; all sessions and tokens of the account die. The list says what must be put right first. */
    public List<Fault> changePassword(@Nullable Id actor, Person account, String password, String address) {
        List<Fault> faults = Credentials.passwordFaults(password, account.email());
        if (faults.isEmpty()) {
            String hash = passwords.hash(Credentials.normalPassword(password));
            transactions.executeWrite(transaction -> {
                accounts.changePassword(account.id().number(), hash);
                audit.add(actor, "account.password", AccountService.subject(account.id()), address, "");
                return true;
            });
        }
        return faults;
    }

    /** The secret of a new API token that speaks for {@code account} for as long as {@code life}, told this once. */
    public Optional<String> token(@Nullable Id actor, Id account, String label, Duration life, String address) {
        return transactions.executeWrite(transaction -> {
            Optional<AccountRow> row = accounts.findById(account.number()).filter(found -> found.disabledAt() == null);
            if (row.isEmpty()) {
                return Optional.empty();
            }
            audit.add(actor, "token.create", AccountService.subject(account), address, label);
            return Optional.of(tokens.issue(Purpose.API, row.get(), label, life).secret());
        });
    }

    /** The account with this e-mail address, in whatever case it is typed. */
    public Optional<Person> findByEmail(String email) {
        return accounts.withEmail(Credentials.normalEmail(email)).map(AccountRow::person);
    }

    /** Everyone, by e-mail address. */
    public List<Person> everyone() {
        return accounts.findAllOrderByEmail().stream().map(AccountRow::person).toList();
    }
}
