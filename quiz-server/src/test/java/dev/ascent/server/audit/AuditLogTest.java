package dev.ascent.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.NodeFixture;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.exceptions.IllegalTransactionStateException;
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
}
