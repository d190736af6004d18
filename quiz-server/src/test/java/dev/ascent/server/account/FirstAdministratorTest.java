package dev.ascent.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.NodeFixture;
import dev.ascent.server.node.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FirstAdministratorTest {

    @Test
    void registersOnceEvenWhereRegistrationIsClosed() {
        try (NodeFixture node = NodeFixture.start(Engine.H2.fresh(), Map.of("ascent.registration", "closed"))) {
            AccountService accounts = node.get(AccountService.class);
            AccountAdministration administration = node.get(AccountAdministration.class);
            String link = administration.welcome().orElseThrow();

            assertThat(accounts.register(account("root", Optional.empty()), "t"))
                    .isInstanceOf(Registration.Closed.class);
            Registration last = accounts.register(account("root", Optional.of(link)), "t");
            assertThat(last).isInstanceOf(Registration.Registered.class);
            assertThat(accounts.register(account("late", Optional.of(link)), "t"))
                    .isInstanceOf(Registration.InvitationDead.class);
            assertThat(administration.welcome()).isEmpty();
            assertStays(node, ((Registration.Registered) last).person());
        }
    }

    /** Two nodes that start beside each other each print one. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void everyLinkIsGoodUntilOneIsUsed(Engine engine) throws Exception {
        Settings settings = engine.fresh();
        try (NodeFixture node = NodeFixture.start(settings, Map.of());
                NodeFixture other = engine == Engine.H2 ? node : NodeFixture.start(settings, Map.of());
                ExecutorService both = Executors.newFixedThreadPool(2)) {
            String first = node.get(AccountAdministration.class).welcome().orElseThrow();
            String second = other.get(AccountAdministration.class).welcome().orElseThrow();
            assertThat(accounts(node).invitation(first, "t")).contains(Set.of(Role.ADMINISTRATOR));
            assertThat(accounts(other).invitation(second, "t")).contains(Set.of(Role.ADMINISTRATOR));
            CyclicBarrier together = new CyclicBarrier(2);

            Future<Registration> one = both.submit(() -> {
                together.await();
                return accounts(node).register(account("one", Optional.of(first)), "t");
            });
            Future<Registration> two = both.submit(() -> {
                together.await();
                return accounts(other).register(account("two", Optional.of(second)), "t");
            });

            assertThat(List.of(one.get(), two.get()))
                    .hasAtLeastOneElementOfType(Registration.Registered.class)
                    .hasAtLeastOneElementOfType(Registration.InvitationDead.class);
            assertThat(node.get(AccountAdministration.class).welcome()).isEmpty();
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

    private static NewAccount account(String name, Optional<String> secret) {
        return new NewAccount(name + "@example.org", NodeFixture.PASSWORD, name, secret);
    }
}
