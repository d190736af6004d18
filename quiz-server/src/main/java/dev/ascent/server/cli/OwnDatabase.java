package dev.ascent.server.cli;

import dev.ascent.server.account.AccountAdministration;
import dev.ascent.server.node.Node;
import dev.ascent.server.node.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;

/** The database that the environment names, opened by this process, and the person at its terminal. */
final class OwnDatabase implements Surroundings {

    @Override
    public <T> T onAccounts(Function<AccountAdministration, T> work) {
        try (Node node = Node.withoutServers(Settings.from(System.getenv()))) {
            return work.apply(node.context().getBean(AccountAdministration.class));
        }
    }

    /** Opens the database as it is: nothing is migrated. */
    @Override
    public <T> T onConnection(Function<Connection, T> work) {
        Settings settings = Settings.from(System.getenv());
        if (settings.isEmbedded() && !settings.isMade()) {
            throw new CommandFault("There is no database in " + settings.data()
                    + ". Nothing was made. Name its folder with ASCENT_DATA, or MySQL's address with ASCENT_DB_URL.");
        }
        try (Connection connection = settings.connect()) {
            return work.apply(connection);
        } catch (SQLException e) {
            throw new CommandFault("The " + settings + " can't be opened: " + e.getMessage());
        }
    }

    @Override
    public Path resolve(Path file) {
        return file.toAbsolutePath();
    }

    @Override
    public void tell(String line) {
        System.err.println(line);
    }

    @Override
    public URI address() {
        return URI.create("http://127.0.0.1:" + System.getenv().getOrDefault("ASCENT_PORT", "8080") + "/");
    }

    @Override
    public String password(String email) {
        return PasswordPrompt.read(email);
    }
}
