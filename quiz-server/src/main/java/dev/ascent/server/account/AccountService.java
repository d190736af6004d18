package dev.ascent.server.account;

import dev.ascent.server.account.Registration.Closed;
import dev.ascent.server.account.Registration.EmailTaken;
import dev.ascent.server.account.Registration.Invalid;
import dev.ascent.server.account.Registration.InvitationDead;
import dev.ascent.server.account.Registration.InvitationNeeded;
import dev.ascent.server.account.Registration.Registered;
import dev.ascent.server.account.Tokens.Purpose;
import dev.ascent.server.audit.AuditLog;
import dev.ascent.server.ident.Id;
import dev.ascent.server.ident.IdSource;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The one door to accounts for people: registering, signing in and out, and who a token speaks for.
 *
 * <p>Expected refusals are values; what an administrator does to other people's accounts is {@link AccountAdministration}.
 * Every {@code address} is the network address that the request came from.
 */
@Context // so that a policy that there is not is told at the start
public class AccountService {
    /** How long a session lives. */
    public static final Duration SESSION = Duration.ofDays(14);

    private final AccountRepository accounts;
    private final Tokens tokens;
    private final Throttle throttle;
    private final Passwords passwords;
    private final AuditLog audit;
    private final IdSource ids;
    private final Clock clock;
    private final TransactionOperations<Connection> transactions;
    private final Policy policy;

    AccountService(
            AccountRepository accounts,
            Tokens tokens,
            Throttle throttle,
            Passwords passwords,
            AuditLog audit,
            IdSource ids,
            Clock clock,
            TransactionOperations<Connection> transactions,
            @Property(name = "ascent.registration", defaultValue = "open") String policy) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.throttle = throttle;
        this.passwords = passwords;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.transactions = transactions;
        this.policy = Policy.of(policy);
    }

    /** Who may register here. */
    public Policy policy() {
        return policy;
    }

    /** Makes an account, if the installation's policy, the request and the invitation allow it. */
    public Registration register(NewAccount request, String address) {
        Throttle.Pass pass = throttle.enter(address);
        if (pass.retryAfter().isPresent()) {
            return new Registration.Throttled(pass.retryAfter().get());
        }
        Optional<String> secret = request.invitation().filter(text -> !text.isBlank());
        Optional<TokenRow> invitation = secret.flatMap(tokens::invitation);
        Set<Role> roles = EnumSet.of(Role.CANDIDATE);
        if (invitation.isPresent()) {
            roles = Role.read(invitation.get().roles());
        } else if (secret.isPresent()) {
            return new InvitationDead();
        } else if (policy != Policy.OPEN) {
            return policy == Policy.INVITE ? new InvitationNeeded() : new Closed();
        }
        List<Registration.Fault> faults = Credentials.faults(request);
        if (!faults.isEmpty()) {
            return new Invalid(faults);
        }
        String hash = passwords.hash(Credentials.normalPassword(request.password()));
        Registration outcome = create(request, hash, roles, invitation, address);
        if (outcome instanceof Registered && invitation.isPresent()) {
            throttle.succeeded(pass);
        }
        return outcome;
    }

    private Registration create(
            NewAccount request, String hash, Set<Role> roles, Optional<TokenRow> invitation, String address) {
        AccountRow row = new AccountRow(
                ids.next().number(),
                Credentials.normalEmail(request.email()),
                Credentials.normalName(request.name()),
                hash,
                Role.write(roles),
                clock.instant(),
                null,
                1);
        try {
            return transactions.executeWrite(transaction -> {
                if (invitation.isPresent() && !use(invitation.get())) {
                    return new InvitationDead();
                }
                accounts.save(row);
                Id id = new Id(row.id());
                audit.add(id, "account.register", subject(id), address, Role.write(roles));
                return new Registered(row.person());
            });
        } catch (DataAccessException e) {
            if (accounts.findByEmail(row.email()).isPresent()) {
                return new EmailTaken();
            }
            throw e;
        }
    }

    /** Looks for an administrator too: a node that starts meanwhile may have given out a link without seeing the first one's. */
    private boolean use(TokenRow invitation) {
        return tokens.use(invitation) && (!invitation.isWelcome() || accounts.countAdministrators() == 0);
    }

    /** Begins a session for the person with this e-mail address and password. */
    public SignIn signIn(String email, String password, String address) {
        String normal = Credentials.normalEmail(email);
        Throttle.Pass pass = throttle.enter(normal, address);
        if (pass.retryAfter().isPresent()) {
            return new SignIn.Throttled(pass.retryAfter().get());
        }
        Optional<AccountRow> account = accounts.withEmail(normal);
        if (account.isEmpty()) {
            passwords.matchNobody(password);
            return new SignIn.Refused();
        }
        AccountRow row = account.get();
        boolean right = passwords.matches(Credentials.normalPassword(password), row.passwordHash());
        if (!right || row.disabledAt() != null) {
            return new SignIn.Refused();
        }
        throttle.succeeded(pass);
        return transactions.executeWrite(transaction -> {
            Tokens.Issued session = tokens.issue(Purpose.SESSION, row, "", SESSION);
            Id id = new Id(row.id());
            audit.add(id, "session.begin", subject(id), address, "");
            return new SignIn.SignedIn(row.person(), session.secret(), session.expiresAt());
        });
    }

    /** Ends the session or API token {@code token}; one that is over already is left so. */
    public void signOut(String token, String address) {
        transactions.executeWrite(transaction -> {
            Optional<AccountRow> account = tokens.account(token);
            if (account.isPresent() && tokens.end(token)) {
                Id id = new Id(account.get().id());
                audit.add(id, "session.end", subject(id), address, "");
            }
            return true;
        });
    }

    /** Who the session or API token {@code token} speaks for, if it lives and the account does. */
    public Optional<Person> byToken(String token) {
        return tokens.account(token).map(AccountRow::person);
    }

    /** The person with this id, disabled or not. */
    public Optional<Person> find(Id id) {
        return accounts.findById(id.number()).map(AccountRow::person);
    }

    /** The people with these ids, in no particular order. */
    public List<Person> find(List<Id> wanted) {
        return wanted.isEmpty()
                ? List.of()
                : accounts.findByIdIn(wanted.stream().map(Id::number).toList()).stream()
                        .map(AccountRow::person)
                        .toList();
    }

    /** The roles that the invitation {@code secret} brings, if it still opens anything. */
    public Optional<Set<Role>> invitation(String secret, String address) {
        Throttle.Pass pass = throttle.enter(address);
        if (pass.retryAfter().isPresent()) {
            return Optional.empty();
        }
        Optional<Set<Role>> roles = tokens.invitation(secret).map(row -> Role.read(row.roles()));
        if (roles.isPresent()) {
            throttle.succeeded(pass);
        }
        return roles;
    }

    static String subject(Id id) {
        return "account/" + id;
    }

    /** Who may register. */
    public enum Policy {
        /** Anybody. */
        OPEN,
        /** Who brings an invitation. */
        INVITE,
        /** Nobody but the first administrator; accounts are made by administrators. */
        CLOSED;

        static Policy of(String text) {
            return switch (text.strip().toLowerCase(Locale.ROOT)) {
                case "open" -> OPEN;
                case "invite" -> INVITE;
                case "closed" -> CLOSED;
                default ->
                    throw new dev.ascent.server.node.StartFault("ASCENT_REGISTRATION is \"" + text
                            + "\". Nothing was changed. Say open, invite or closed.");
            };
        }
    }
}
