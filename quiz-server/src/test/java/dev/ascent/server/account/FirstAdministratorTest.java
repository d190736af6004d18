package dev.ascent.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.NodeFixture;
import java.util.Map;
import java.util.Optional;
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
            assertThat(accounts.register(account(Optional.of(latest)), "t"))
                    .isInstanceOf(Registration.Registered.class);
            assertThat(administration.welcome()).isEmpty();
        }
    }

    private static NewAccount account(Optional<String> secret) {
        return new NewAccount("root@example.org", NodeFixture.PASSWORD, "Root", secret);
    }
}
