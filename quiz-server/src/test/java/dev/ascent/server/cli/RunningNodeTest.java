package dev.ascent.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.server.fixture.ApiClient;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.NodeProcess;
import dev.ascent.server.fixture.NodeProcess.Ended;
import dev.ascent.server.node.Settings;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Commands about accounts while a node runs on the embedded database, which serves one process at a time. */
class RunningNodeTest {

    @Test
    void doesWhatAnotherProcessAsksForAndKeepsToItsUser() throws Exception {
        Settings settings = Engine.H2.fresh();
        try (NodeProcess node = NodeProcess.start(settings, Map.of("ASCENT_REGISTRATION", "invite"))) {
            Path socket = CommandSocket.address(settings.data()).getPath();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket)))
                    .isEqualTo("rw-------");
            ApiClient api = new ApiClient(node.address());

            Ended added = NodeProcess.command(
                    settings, "a long password\n", "user", "add", "jo@example.org", "--role", "instructor");
            assertThat(added).isEqualTo(new Ended(0, "Added jo@example.org (instructor)\n"));
            assertThat(api.post(
                                    "/api/v1/sessions",
                                    "{\"email\": \"jo@example.org\", \"password\": \"a long password\"}")
                            .status())
                    .isEqualTo(201);
            Ended again = NodeProcess.command(settings, "a long password\n", "user", "add", "jo@example.org");
            assertThat(again.exitCode()).isEqualTo(1);
            assertThat(again.output()).contains("There is an account for jo@example.org");

            Ended invited = NodeProcess.command(settings, "", "user", "invite");
            assertThat(invited.exitCode()).isZero();
            URI link = URI.create(invited.output().strip());
            assertThat(link.getAuthority()).isEqualTo(node.address().getAuthority());
            String secret = link.getQuery().replace("invitation=", "");
            assertThat(register(api, "k@example.org", "").problem()).isEqualTo("registration-closed");
            assertThat(register(api, "k@example.org", secret).status()).isEqualTo(201);
            assertThat(register(api, "l@example.org", secret).problem()).isEqualTo("registration-closed");
        }
    }

    @Test
    void worksWithoutANodeThoughOneWasKilled() throws Exception {
        Settings settings = Engine.H2.fresh();
        try (NodeProcess node = NodeProcess.start(settings)) {
            node.kill();
        }
        assertThat(CommandSocket.address(settings.data()).getPath()).exists();

        Ended added = NodeProcess.command(settings, "a long password\n", "user", "add", "jo@example.org");

        assertThat(added).isEqualTo(new Ended(0, "Added jo@example.org (candidate)\n"));
    }

    private static ApiClient.Answer register(ApiClient api, String email, String invitation) {
        return api.post(
                "/api/v1/accounts",
                "{\"email\": \"" + email + "\", \"password\": \"a long password\", \"name\": \"K\", \"invitation\": \""
                        + invitation + "\"}");
    }
}
