package dev.ascent.server.cli;

import dev.ascent.server.account.AccountAdministration;
import dev.ascent.server.node.Node;
import io.micronaut.jdbc.DataSourceResolver;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/**
 * Where a running node takes commands about its data, as the embedded database serves one process at a time: a Unix
 * domain socket in the data folder.
 *
 * <p>Only who may write that folder's files reaches it, and they could change the database itself.
 *
 * <p>A client sends its folder, the number of arguments and the arguments. The node answers {@link #ASK} with an e-mail
 * address, to which the client sends a password, {@link #TELL} with a line of progress, or {@link #DONE} with the exit code,
 * the output and the errors.
 */
final class CommandSocket implements AutoCloseable {
    static final byte ASK = 'P';
    static final byte TELL = 'T';
    static final byte DONE = 'X';

    private static final Logger LOG = LoggerFactory.getLogger(CommandSocket.class);
    private static final int MOST_ARGUMENTS = 100;

    private final ServerSocketChannel server;
    private final Path file;
    private final Node node;

    private CommandSocket(ServerSocketChannel server, Path file, Node node) {
        this.server = server;
        this.file = file;
        this.node = node;
    }

    /** Where the socket of a node with this data folder is. */
    static UnixDomainSocketAddress address(Path data) {
        return UnixDomainSocketAddress.of(data.resolve("commands.socket"));
    }

    /** Opens the socket and serves it; nothing where this file system has no sockets, or the folder's path is too long. */
    static Optional<CommandSocket> open(Path data, Node node) {
        try {
            Path file = data.resolve("commands.socket");
            // One that a killed process left: the database's lock, which we hold, says that nobody else serves it.
            Files.deleteIfExists(file);
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(address(data));
            if (Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            CommandSocket socket = new CommandSocket(server, file, node);
            Thread.ofPlatform().daemon().name("commands").start(socket::serve);
            return Optional.of(socket);
        } catch (IOException | UnsupportedOperationException e) {
            LOG.warn("Commands about accounts and backups have to wait until this node is stopped: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private void serve() {
        while (server.isOpen()) {
            try {
                SocketChannel client = server.accept();
                Thread.ofVirtual().start(() -> answer(client));
            } catch (ClosedChannelException e) {
                return;
            } catch (IOException e) {
                LOG.warn("A command did not reach the node: {}", e.getMessage());
            }
        }
    }

    private void answer(SocketChannel client) {
        try (client;
                DataInputStream in = new DataInputStream(Channels.newInputStream(client));
                DataOutputStream out = new DataOutputStream(Channels.newOutputStream(client))) {
            Path folder = Path.of(in.readUTF());
            String[] arguments = new String[Math.min(in.readInt(), MOST_ARGUMENTS)];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = in.readUTF();
            }
            StringWriter output = new StringWriter();
            StringWriter errors = new StringWriter();
            CommandLine command = Ascent.commandsOnData(new Here(folder, in, out));
            command.setOut(new PrintWriter(output)).setErr(new PrintWriter(errors));
            int code = command.execute(arguments);
            out.writeByte(DONE);
            out.writeInt(code);
            out.writeUTF(output.toString());
            out.writeUTF(errors.toString());
        } catch (IOException | RuntimeException e) {
            LOG.warn("A command was not answered: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.debug("The socket is left behind", e);
        }
    }

    /** The data of this node, and whoever typed the command at the other end. */
    private final class Here implements Surroundings {
        private final Path folder;
        private final DataInputStream in;
        private final DataOutputStream out;

        Here(Path folder, DataInputStream in, DataOutputStream out) {
            this.folder = folder;
            this.in = in;
            this.out = out;
        }

        @Override
        public <T> T onAccounts(Function<AccountAdministration, T> work) {
            return work.apply(node.context().getBean(AccountAdministration.class));
        }

        @Override
        public <T> T onConnection(Function<Connection, T> work) {
            DataSource pool = node.context()
                    .getBean(DataSourceResolver.class)
                    .resolve(node.context().getBean(DataSource.class));
            try (Connection connection = pool.getConnection()) {
                return work.apply(connection);
            } catch (SQLException e) {
                throw new CommandFault("The database can't serve this now: " + e.getMessage());
            }
        }

        @Override
        public Path resolve(Path file) {
            return folder.resolve(file);
        }

        @Override
        public void tell(String line) {
            try {
                out.writeByte(TELL);
                out.writeUTF(line);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public URI address() {
            return node.address();
        }

        @Override
        public String password(String email) {
            try {
                out.writeByte(ASK);
                out.writeUTF(email);
                return in.readUTF();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
