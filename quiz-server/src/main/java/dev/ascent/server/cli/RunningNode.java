package dev.ascent.server.cli;

import dev.ascent.server.node.Settings;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/** The node that runs on the embedded database of the environment, as the command line reaches it. */
final class RunningNode {
    private RunningNode() {}

    /**
     * Lets the node run a command about its data, and prints what it says.
     *
     * @return the exit code, or nothing where no node runs
     */
    static OptionalInt execute(Settings settings, List<String> arguments, PrintWriter output, PrintWriter errors) {
        UnixDomainSocketAddress address = CommandSocket.address(settings.data());
        if (!settings.isEmbedded() || !Files.exists(address.getPath())) {
            return OptionalInt.empty();
        }
        SocketChannel channel;
        try {
            channel = SocketChannel.open(address);
        } catch (IOException | UnsupportedOperationException e) {
            // Left by a node that was killed.
            return OptionalInt.empty();
        }
        try (channel;
                DataInputStream in = new DataInputStream(Channels.newInputStream(channel));
                DataOutputStream out = new DataOutputStream(Channels.newOutputStream(channel))) {
            out.writeUTF(Path.of("").toAbsolutePath().toString());
            out.writeInt(arguments.size());
            for (String argument : arguments) {
                out.writeUTF(argument);
            }
            for (byte next = in.readByte(); next != CommandSocket.DONE; next = in.readByte()) {
                if (next == CommandSocket.ASK) {
                    out.writeUTF(PasswordPrompt.read(in.readUTF()));
                } else {
                    errors.println(in.readUTF());
                    errors.flush();
                }
            }
            int code = in.readInt();
            output.print(in.readUTF());
            errors.print(in.readUTF());
            output.flush();
            errors.flush();
            return OptionalInt.of(code);
        } catch (IOException e) {
            throw new CommandFault("The running Ascent did not answer (" + e.getMessage()
                    + "). Look whether the command has done its work, and repeat it if not.");
        }
    }
}
