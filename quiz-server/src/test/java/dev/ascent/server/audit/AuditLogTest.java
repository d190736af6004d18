package dev.ascent.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.NodeFixture;
import dev.ascent.server.ident.Id;
import dev.ascent.server.page.Page;
import dev.ascent.server.page.PageRequest;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.exceptions.IllegalTransactionStateException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuditLogTest {

    @ParameterizedTest
    @EnumSource(Engine.class)
    void keepsAnEntryOnlyWithItsDeed(Engine engine) {
        NodeFixture node = NodeFixture.shared(engine);
        AuditLog audit = node.get(AuditLog.class);
        TransactionOperations<?> transactions = node.get(TransactionOperations.class);
        Person person = node.person(Role.CANDIDATE);
        String subject = "test/" + person.id();

        assertThatThrownBy(() -> audit.add(person.id(), "test.alone", subject, "test", ""))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> transactions.executeWrite(transaction -> {
                    audit.add(person.id(), "test.undone", subject, "test", "");
                    throw new IllegalStateException("the deed failed");
                }))
                .hasMessageContaining("the deed failed");
        transactions.executeWrite(transaction -> {
            audit.add(person.id(), "test.done", subject, "test", "");
            return true;
        });

        assertThat(audit.of(subject)).extracting(AuditLog.Entry::deed).containsExactly("test.done");
    }

    /** Each filter by itself and with the others, in parts, whichever index leads to the entries. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void findsWhatMatchesNewestFirst(Engine engine) {
        NodeFixture node = NodeFixture.shared(engine);
        AuditLog audit = node.get(AuditLog.class);
        Person one = node.person(Role.CANDIDATE);
        Person other = node.person(Role.CANDIDATE);
        String subject = "found/" + one.id();
        String deed = "found." + one.id();
        Instant begun = node.get(Clock.class).instant().truncatedTo(ChronoUnit.MILLIS);
        TransactionOperations<?> transactions = node.get(TransactionOperations.class);
        transactions.executeWrite(transaction -> {
            audit.add(one.id(), deed, subject, "test", "1");
            audit.add(other.id(), deed, subject, "test", "2");
            audit.add(null, "found.else", subject, "test", "3");
            audit.add(one.id(), deed, "found/else", "test", "4");
            return true;
        });
        node.advance(Duration.ofDays(3));
        Instant later = node.get(Clock.class).instant();

        assertThat(found(audit, Optional.empty(), Optional.of(deed), Optional.empty(), begun, later))
                .containsExactly("4", "2", "1");
        assertThat(found(audit, Optional.empty(), Optional.empty(), Optional.of(subject), begun, later))
                .containsExactly("3", "2", "1");
        assertThat(found(audit, Optional.of(one.id()), Optional.empty(), Optional.empty(), begun, later))
                .containsExactly("4", "1");
        assertThat(found(audit, Optional.of(one.id()), Optional.of(deed), Optional.of(subject), begun, later))
                .containsExactly("1");
        assertThat(found(audit, Optional.of(other.id()), Optional.of("found.else"), Optional.empty(), begun, later))
                .isEmpty();
        assertThat(found(audit, Optional.empty(), Optional.empty(), Optional.empty(), begun, later))
                .containsSubsequence("4", "3", "2", "1");
        assertThat(found(audit, Optional.empty(), Optional.of(deed), Optional.empty(), AuditSearch.EVER, begun))
                .isEmpty();
        assertThat(found(audit, Optional.empty(), Optional.of(deed), Optional.empty(), later, AuditSearch.ALWAYS))
                .isEmpty();
    }

    /** The details of what matches, read two at a time. */
    private static List<String> found(
            AuditLog audit,
            Optional<Id> actor,
            Optional<String> deed,
            Optional<String> subject,
            Instant since,
            Instant until) {
        AuditSearch search = new AuditSearch(actor, deed, subject, since, until);
        List<String> details = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<AuditLog.Entry> part = audit.search(search, new PageRequest(after, 2));
            part.items().forEach(entry -> details.add(entry.detail()));
            after = part.next();
        } while (after.isPresent());
        return details;
    }
}
