package dev.ascent.server.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes files and folders that nobody but their owner can read, where the file system knows owners. */
public final class OwnerOnly {
    private OwnerOnly() {}

    /**
     * Makes a new file.
     *
     * @throws java.nio.file.FileAlreadyExistsException if it is there
     */
    public static void file(Path file) throws IOException {
        Files.createFile(file, only(file, "rw-------"));
    }

    /** Makes a folder and those above it; one that is there stays as it is. */
    public static void folder(Path folder) throws IOException {
        Files.createDirectories(folder, only(folder, "rwx------"));
    }

    private static FileAttribute<?>[] only(Path path, String permissions) {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
