package dev.ascent.bench.load;

import dev.ascent.server.account.AccountAdministration;
import dev.ascent.server.account.NewAccount;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Registration;
import dev.ascent.server.account.Role;
import dev.ascent.server.attempt.AttemptView;
import dev.ascent.server.attempt.Starter;
import dev.ascent.server.attempt.Starting;
import dev.ascent.server.ident.Id;
import dev.ascent.server.ident.IdSource;
import dev.ascent.server.node.Node;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import javax.sql.DataSource;

/** Many candidates at once, without the cost of hashing a password for each. */
final class People {
    private static final String COPY = "insert into account"
            + " (id, email, name, password_hash, roles, created_at, disabled_at, epoch)"
            + " select ?, ?, ?, password_hash, roles, created_at, disabled_at, epoch from account where id = ?";

    private People() {}

    /** A candidate, and the token with which a client speaks for them. */
    record Candidate(Person person, String token) {}

    /** So many new candidates, whose addresses begin with {@code name}, each with a token. */
    static List<Candidate> withTokens(Node node, String name, int count) {
        AccountAdministration accounts = node.context().getBean(AccountAdministration.class);
        return join(node, name, count).stream()
                .map(person -> new Candidate(
                        person,
                        accounts.token(null, person.id(), "bench", Duration.ofDays(1), "bench")
                                .orElseThrow()))
                .toList();
    }

    /** So many new candidates, whose addresses begin with {@code name}. */
    static List<Person> join(Node node, String name, int count) {
        AccountAdministration accounts = node.context().getBean(AccountAdministration.class);
        Registration first = accounts.add(
                null, new NewAccount(name + "@example.org", "gradient descent", name), Set.of(Role.CANDIDATE), "bench");
        if (!(first instanceof Registration.Registered registered)) {
            throw new LoadFault("No account could be made: " + first);
        }
        List<Person> people = copies(node, registered.person(), count - 1);
        people.addFirst(registered.person());
        return people;
    }

    private static List<Person> copies(Node node, Person original, int count) {
        IdSource ids = node.context().getBean(IdSource.class);
        List<Person> people = new ArrayList<>();
        try (Connection connection = pool(node).getConnection();
                PreparedStatement insert = connection.prepareStatement(COPY)) {
            for (int number = 1; number <= count; number++) {
                Id id = ids.next();
                String email = original.name() + number + "@example.org";
                insert.setLong(1, id.number());
                insert.setString(2, email);
                insert.setString(3, original.name());
                insert.setLong(4, original.id().number());
                insert.addBatch();
                people.add(new Person(id, email, original.name(), original.roles()));
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new LoadFault("No accounts could be made", e);
        }
        return people;
    }

    /** The node's pool of connections, as plain JDBC sees it. */
    static DataSource pool(Node node) {
        return DelegatingDataSource.unwrapDataSource(node.context().getBean(DataSource.class));
    }

    /** Every question of an attempt that each of so many new candidates starts. */
    static List<Place> begin(Node node, String name, int count, String quiz) {
        Starter starter = node.context().getBean(Starter.class);
        List<Place> places = new ArrayList<>();
        for (Candidate candidate : withTokens(node, name, count)) {
            AttemptView attempt = start(starter, candidate.person(), quiz);
            for (int slot = 1; slot <= attempt.slots().size(); slot++) {
                places.add(new Place(attempt.id(), candidate.person(), candidate.token(), slot));
            }
        }
        return places;
    }

    /** The attempt of {@code quiz} that the person starts. */
    static AttemptView start(Starter starter, Person person, String quiz) {
        return switch (starter.start(person, quiz, OptionalLong.empty(), "bench")) {
            case Starting.Started started -> started.attempt();
            case Starting.Infeasible infeasible -> throw new LoadFault("Not started: " + infeasible.reasons());
            case Starting.NoSuchQuiz none -> throw new LoadFault("There is no quiz " + quiz);
        };
    }
}
