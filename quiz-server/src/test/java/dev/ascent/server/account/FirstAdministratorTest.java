package dev.ascent.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.NodeFixture;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FirstAdministratorTest {

    @Test
    void registersOnceWithTheLatestLinkEvenWhereRegistrationIsClosed() {
        try (NodeFixture node = NodeFixture.start(Engine.H2.fresh(), Map.of("ascent.registration", "closed"))) {
            AccountService accounts = node.get(AccountService.class);
            AccountAdministration administration = node.get(AccountAdministration.class);
            String earlier = administration.welcome().orElseThrow();
            String latest = administration.welcome().orElseThrow();

            assertThat(accounts.register(account(Optional.empty()), "t")).isInstanceOf(Registration.Closed.class);
            assertThat(accounts.register(account(Optional.of(earlier)), "t"))
                    .isInstanceOf(Registration.InvitationDead.class);
            Registration last = accounts.register(account(Optional.of(latest)), "t");
            assertThat(last).isInstanceOf(Registration.Registered.class);
            assertThat(administration.welcome()).isEmpty();
            assertStays(node, ((Registration.Registered) last).person());
        }
    }

    /** Nothing takes the last administrator away. */
    private static void assertStays(NodeFixture node, Person last) {
        Users users = node.get(Users.class);
        String tag = users.find(last, last.id()).orElseThrow().tag();

        assertThat(users.changeRoles(last, last.id(), Set.of(Role.CANDIDATE), tag, "t"))
                .isInstanceOf(AccountChange.LastAdministrator.class);
        assertThat(users.disable(last, last.id(), "t")).isInstanceOf(AccountChange.LastAdministrator.class);
        assertThat(node.get(Privacy.class).erase(last, NodeFixture.PASSWORD, "t"))
                .isInstanceOf(Erasure.LastAdministrator.class);
        assertThat(accounts(node).find(last.id())).contains(last);
        Person second = node.person(Role.ADMINISTRATOR);
        assertThat(users.disable(second, last.id(), "t")).isInstanceOf(AccountChange.Done.class);
    }

    private static AccountService accounts(NodeFixture node) {
        return node.get(AccountService.class);
    }

    private static NewAccount account(Optional<String> secret) {
        return new NewAccount("root@example.org", NodeFixture.PASSWORD, "Root", secret);
    }
}
