package dev.ascent.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.NodeFixture;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(Engine.class)
class AccountServiceTest {
    private static final String PASSWORD = NodeFixture.PASSWORD;

    private final NodeFixture node;
    private final AccountService accounts;
    private final AccountAdministration administration;
    private final Person person;

    AccountServiceTest(Engine engine) {
        node = NodeFixture.shared(engine);
        accounts = node.get(AccountService.class);
        administration = node.get(AccountAdministration.class);
        person = node.person(Role.CANDIDATE);
    }

    @Test
    void signsInWhateverTheCaseOfTheAddress() {
        SignIn outcome = accounts.signIn(" " + person.email().toUpperCase(java.util.Locale.ROOT), PASSWORD, "10.0.0.1");

        assertThat(outcome).isInstanceOf(SignIn.SignedIn.class);
        assertThat(accounts.byToken(((SignIn.SignedIn) outcome).token())).contains(person);
    }

    @Test
    void endsASessionAtItsTimeAndAtSignOut() {
        String token = signIn();
        accounts.signOut(token, "test");
        assertThat(accounts.byToken(token)).isEmpty();

        String later = signIn();
        node.advance(AccountService.SESSION);
        assertThat(accounts.byToken(later)).isEmpty();
    }

    @Test
    void endsAllTokensWhenThePasswordChangesOrTheAccountIsDisabled() {
        String session = signIn();
        administration.changePassword(null, person, "another password", "test");
        assertThat(accounts.byToken(session)).isEmpty();

        String token = administration
                .token(null, person.id(), "test", Duration.ofDays(1), "test")
                .orElseThrow();
        administration.disable(null, person.id(), "test");
        assertThat(accounts.byToken(token)).isEmpty();
        assertThat(accounts.signIn(person.email(), "another password", "test")).isInstanceOf(SignIn.Refused.class);
    }

    @Test
    void throttlesTheTriesAtOneAccountAndLetsThemGoOnLater() {
        String address = "10.1." + person.id();
        for (int i = 0; i < 10; i++) {
            assertThat(accounts.signIn(person.email(), "wrong password", address))
                    .isInstanceOf(SignIn.Refused.class);
        }

        assertThat(accounts.signIn(person.email(), PASSWORD, "elsewhere")).isInstanceOf(SignIn.Throttled.class);
        node.advance(Throttle.WINDOW.plusSeconds(1));
        assertThat(accounts.signIn(person.email(), PASSWORD, address)).isInstanceOf(SignIn.SignedIn.class);
    }

    @Test
    void throttlesUnknownAccountsAlike() {
        String nobody = "nobody-" + person.email();
        for (int i = 0; i < 10; i++) {
            assertThat(accounts.signIn(nobody, PASSWORD, "10.0.0.3")).isInstanceOf(SignIn.Refused.class);
        }

        assertThat(accounts.signIn(nobody, PASSWORD, "10.0.0.3")).isInstanceOf(SignIn.Throttled.class);
    }

    /** Two hundred guesses from one address shut every door that a secret opens, for that address. */
    @Test
    void throttlesGuessesAtInvitationsAndThenEverySecret() {
        String secret = administration.invite(null, Set.of(Role.CANDIDATE), Duration.ofDays(7), "test");
        String address = "10.3." + person.id();
        for (int i = 0; i < 200; i++) {
            assertThat(accounts.invitation("guess " + i, address)).isEmpty();
        }

        assertThat(accounts.invitation(secret, address)).isEmpty();
        assertThat(accounts.register(invited("c", secret), address)).isInstanceOf(Registration.Throttled.class);
        assertThat(accounts.signIn(person.email(), PASSWORD, address)).isInstanceOf(SignIn.Throttled.class);
        assertThat(node.get(Privacy.class).erase(person, PASSWORD, address)).isInstanceOf(Erasure.Throttled.class);
        assertThat(accounts.invitation(secret, "10.0.0.7")).isPresent();
    }

    @Test
    void refusesTheSameAddressTwice() {
        NewAccount same = new NewAccount(person.email(), "quite another word", "Somebody");

        assertThat(accounts.register(same, "10.0.0.4")).isInstanceOf(Registration.EmailTaken.class);
    }

    /** What MySQL compares without weight would open another's account, past its throttle. */
    @ParameterizedTest
    @ValueSource(strings = {"\u00AD", "\u200B", "\u2060", "\uFE0F", "\u034F", "\u0001"})
    void anAddressHasNothingThatNobodySees(String invisible) {
        String disguised = invisible + person.email();

        assertThat(accounts.signIn(disguised, PASSWORD, "10.0.0.8")).isInstanceOf(SignIn.Refused.class);
        assertThat(administration.findByEmail(disguised)).isEmpty();
        Registration.Invalid outcome = (Registration.Invalid)
                accounts.register(new NewAccount(disguised, "quite another word", "Somebody"), "10.0.0.8");
        assertThat(outcome.faults()).extracting(Registration.Fault::field).containsExactly("email");
    }

    @Test
    void theAddressesOfOneNetworkCountAsOne() {
        assertThat(Throttle.network("203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(Throttle.network("2001:db8:1:2::1"))
                .isEqualTo(Throttle.network("2001:DB8:1:2:ffff::9"))
                .isNotEqualTo(Throttle.network("2001:db8:1:3::1"));
        assertThat(Throttle.network("::ffff:203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(Throttle.network("not:an:address")).isEqualTo("not:an:address");
    }

    @Test
    void whatNobodyCanUseAnyMoreIsForgotten() {
        String nobody = "forgotten-" + person.email();
        accounts.signIn(nobody, PASSWORD, "10.0.0.10");
        signIn();
        Housekeeping housekeeping = node.get(Housekeeping.class);
        housekeeping.tidy();
        assertThat(tries(nobody)).isEqualTo(1);
        assertThat(tokens()).isEqualTo(1);

        node.advance(Throttle.WINDOW.multipliedBy(2).plusSeconds(1));
        housekeeping.tidy();
        assertThat(tries(nobody)).isZero();
        assertThat(tokens()).isEqualTo(1);

        node.advance(AccountService.SESSION.plusDays(31));
        housekeeping.tidy();
        assertThat(tokens()).isZero();
    }

    private int tries(String email) {
        return node.get(Throttle.class).tries(email).size();
    }

    private int tokens() {
        return node.get(TokenRepository.class)
                .findByAccountIdOrderById(person.id().number())
                .size();
    }

    @Test
    void listsAllThatMustBePutRight() {
        Registration outcome = accounts.register(new NewAccount("no address", "short", " "), "10.0.0.5");

        assertThat(((Registration.Invalid) outcome).faults())
                .extracting(Registration.Fault::field)
                .containsExactlyInAnyOrder("email", "name", "password");
    }

    @Test
    void letsAnInvitationBeUsedOnce() {
        String secret = administration.invite(null, Set.of(Role.INSTRUCTOR), Duration.ofDays(7), "test");
        assertThat(accounts.invitation(secret, "10.0.0.6")).contains(Set.of(Role.INSTRUCTOR));

        Registration first = accounts.register(invited("a", secret), "10.0.0.6");
        Registration second = accounts.register(invited("b", secret), "10.0.0.6");

        assertThat(((Registration.Registered) first).person().roles()).containsExactly(Role.INSTRUCTOR);
        assertThat(second).isInstanceOf(Registration.InvitationDead.class);
    }

    @Test
    void storesNeitherPasswordsNorTokens() throws Exception {
        String token = signIn();
        try (var connection = java.sql.DriverManager.getConnection(
                        property("url"), property("username"), property("password"));
                var statement = connection.createStatement()) {
            List<String> stored = new java.util.ArrayList<>();
            for (String column : List.of("password_hash from account", "secret_hash from access_token")) {
                try (var rows = statement.executeQuery("select " + column)) {
                    while (rows.next()) {
                        stored.add(rows.getString(1));
                    }
                }
            }
            assertThat(stored).isNotEmpty().noneMatch(text -> text.contains(token) || text.contains(PASSWORD));
            assertThat(stored).anyMatch(text -> text.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
        }
    }

    private String property(String name) {
        return node.node().context().getRequiredProperty("datasources.default." + name, String.class);
    }

    private NewAccount invited(String prefix, String secret) {
        return new NewAccount(prefix + person.email(), PASSWORD, "Invited", Optional.of(secret));
    }

    private String signIn() {
        return ((SignIn.SignedIn) accounts.signIn(person.email(), PASSWORD, "10.0.0.9")).token();
    }
}
