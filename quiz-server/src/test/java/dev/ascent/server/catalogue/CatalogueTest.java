package dev.ascent.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.NodeFixture;
import dev.ascent.server.node.BankAhead;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class CatalogueTest {

    private final NodeFixture node;
    private final QuestionDesk desk;
    private final Person instructor;
    private final String id;

    CatalogueTest(Engine engine) {
        node = NodeFixture.shared(engine);
        desk = node.get(QuestionDesk.class);
        instructor = node.person(Role.INSTRUCTOR);
        id = "catalogue-" + instructor.id();
    }

    @Test
    void aSlowReadingNeverReplacesANewerOne() throws InterruptedException {
        SlowStore store = new SlowStore(node.get(TextRepository.class));
        Catalogue catalogue = new Catalogue(store, node.get(BankImport.class), BankAhead.begin(Optional.empty()), "");
        desk.saveDraft(instructor, id, "id: " + id, Optional.empty(), "t");

        store.slow = true;
        Thread earlier = Thread.ofPlatform().start(catalogue::refresh);
        store.reads.await();
        store.slow = false;
        desk.saveDraft(instructor, id + "-2", "id: " + id, Optional.empty(), "t");
        Thread later = Thread.ofPlatform().start(catalogue::refresh);
        while (later.isAlive() && later.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        store.mayReturn.countDown();
        earlier.join();
        later.join();

        assertThat(catalogue.search(QuestionSearch.ALL))
                .extracting(QuestionSummary::id)
                .contains(id, id + "-2");
    }

    /** The real store, whose answer can be held back on its way. */
    private static final class SlowStore extends CatalogueStore {

        private final CountDownLatch reads = new CountDownLatch(1);
        private final CountDownLatch mayReturn = new CountDownLatch(1);
        private volatile boolean slow;

        SlowStore(TextRepository rows) {
            super(rows);
        }

        @Override
        List<StoredText> current() {
            List<StoredText> texts = super.current();
            if (slow) {
                reads.countDown();
                try {
                    mayReturn.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return texts;
        }
    }
}
