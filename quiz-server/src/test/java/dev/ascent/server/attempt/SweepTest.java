package dev.ascent.server.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.NodeFixture;
import dev.ascent.server.ident.Id;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Attempts whose time is over, of which some can't be graded. */
@ParameterizedClass
@EnumSource(Engine.class)
class SweepTest {
    private static final int AT_ONCE = 2;

    private final NodeFixture node;
    private final AttemptService attempts;

    SweepTest(Engine engine) {
        node = NodeFixture.start(engine.fresh(), Map.of("ascent.sweep", "1h"));
        attempts = node.get(AttemptService.class);
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void gradesWhatStandsBehindMoreThanOneRoundOfThoseThatCannotBeGraded() {
        Id first = Damage.NO_SUCH_VERSION.to(start(), node);
        Id second = Damage.NO_DRAW.to(start(), node);
        Id third = Damage.NO_SUCH_VERSION.to(start(), node);
        Id sound = start();

        node.advance(Duration.ofHours(1));
        attempts.sweep(AT_ONCE);
        attempts.sweep(AT_ONCE);

        assertThat(state(sound)).isEqualTo(AttemptState.GRADED);
        assertThat(first).satisfies(id -> assertThat(state(id)).isEqualTo(AttemptState.SUBMITTED));
        assertThat(second).satisfies(id -> assertThat(state(id)).isEqualTo(AttemptState.SUBMITTED));
        assertThat(third).satisfies(id -> assertThat(state(id)).isEqualTo(AttemptState.SUBMITTED));
    }

    private AttemptState state(Id attempt) {
        return node.get(AttemptRepository.class)
                .findById(attempt.number())
                .orElseThrow()
                .state();
    }

    private Id start() {
        Person candidate = node.person(Role.CANDIDATE);
        Starting started = node.get(Starter.class).start(candidate, "junior-screen", OptionalLong.empty(), "test");
        return ((Starting.Started) started).attempt().id();
    }
}
