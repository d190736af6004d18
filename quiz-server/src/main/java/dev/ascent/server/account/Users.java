package dev.ascent.server.account;

import dev.ascent.server.audit.AuditLog;
import dev.ascent.server.ident.Id;
import dev.ascent.server.page.Page;
import dev.ascent.server.page.PageRequest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Everybody's accounts, for administrators.
 *
 * <p>Every method refuses people who are not administrators with {@link dev.ascent.server.problem.AccessDenied}. One
 * administrator always stays: changes that could take the last one away wait for each other.
 */
@Singleton
public class Users {
    private final AccountRepository accounts;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionOperations<Connection> transactions;

    Users(AccountRepository accounts, AuditLog audit, Clock clock, TransactionOperations<Connection> transactions) {
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** Accounts in the order in which they were made. */
    public Page<Account> list(Person administrator, PageRequest request) {
        administrator.require(Role.ADMINISTRATOR);
        long after = request.after()
                .map(cursor ->
                        Id.parse(cursor).orElseThrow(PageRequest::unknownCursor).number())
                .orElse(-1L);
        List<Account> rest = accounts.behind(after, request.limit() + 1).stream()
                .map(Account::of)
                .toList();
        return Page.cut(rest, account -> account.person().id().toString(), request);
    }

    /** The account with this id. */
    public Optional<Account> find(Person administrator, Id id) {
        administrator.require(Role.ADMINISTRATOR);
        return accounts.findById(id.number()).map(Account::of);
    }

    /**
     * Gives an account these roles in place of those that it has; they count from its next request on.
     *
     * @param tag the state of the account that this is based on
     */
    public AccountChange changeRoles(Person administrator, Id id, Set<Role> roles, String tag, String address) {
        return change(administrator, id, roles.contains(Role.ADMINISTRATOR), row -> {
            if (!Account.of(row).tag().equals(tag)) {
                return new AccountChange.Stale(Account.of(row));
            }
            String wanted = Role.write(roles);
            if (!wanted.equals(row.roles())) {
                accounts.changeRoles(row.id(), wanted);
                audit.add(
                        administrator.id(),
                        "account.roles",
                        AccountService.subject(id),
                        address,
                        row.roles() + " to " + wanted);
            }
            return new AccountChange.Done(now(row.id()));
        });
    }

    /** Disables an account: its sessions and tokens die at once. One that is disabled already is left so. */
    public AccountChange disable(Person administrator, Id id, String address) {
        return change(administrator, id, false, row -> {
            if (accounts.disable(row.id(), clock.instant()) == 1) {
                audit.add(administrator.id(), "account.disable", AccountService.subject(id), address, "");
            }
            return new AccountChange.Done(now(row.id()));
        });
    }

    private AccountChange change(
            Person administrator, Id id, boolean staysAdministrator, Function<AccountRow, AccountChange> change) {
        administrator.require(Role.ADMINISTRATOR);
        return transactions.executeWrite(transaction -> {
            List<Long> administrators = accounts.lockAdministrators();
            boolean last = administrators.equals(List.of(id.number()));
            if (last && !staysAdministrator) {
                return new AccountChange.LastAdministrator();
            }
            return accounts.lock(id.number()).map(change).orElseGet(AccountChange.NotFound::new);
        });
    }

    private Account now(long id) {
        return Account.of(accounts.findById(id).orElseThrow());
    }
}
