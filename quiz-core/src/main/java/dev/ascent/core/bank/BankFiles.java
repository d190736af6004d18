package dev.ascent.core.bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The texts of a bank's files, by their path within the bank.
 *
 * @param texts only {@code taxonomy.yaml} and what lies under {@code questions/} and {@code quizzes/}
 */
public record BankFiles(SortedMap<String, String> texts) {

    private static final String PACKAGED = "bank/taxonomy.yaml";

    /**
     * Reads a folder that holds {@code taxonomy.yaml}, {@code questions/} and {@code quizzes/}.
     *
     * @throws NoSuchFileException if the folder has no {@code taxonomy.yaml}
     * @throws IOException if a file cannot be read
     */
    public static BankFiles folder(Path folder) throws IOException {
        if (!Files.isRegularFile(folder.resolve("taxonomy.yaml"))) {
            throw new NoSuchFileException(folder.resolve("taxonomy.yaml").toString());
        }
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (belongs(name)) {
                    texts.put(name, text(path));
                }
            }
        }
        return new BankFiles(texts);
    }

    /**
     * Reads the bank that is on the class path.
     *
     * @throws IllegalStateException if there is none
     */
    public static BankFiles packaged(ClassLoader loader) {
        URL url = loader.getResource(PACKAGED);
        if (url == null) {
            throw new IllegalStateException("no question bank on the class path");
        }
        try {
            if (!"jar".equals(url.getProtocol())) {
                return folder(Path.of(url.toURI()).resolveSibling(""));
            }
            URI jar = URI.create(url.toString().substring(0, url.toString().indexOf("!/")));
            try (FileSystem files = FileSystems.newFileSystem(jar, Map.of())) {
                return folder(files.getPath("/bank"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean belongs(String name) {
        return name.equals("taxonomy.yaml")
                || (name.endsWith(".yaml") && (name.startsWith("questions/") || name.startsWith("quizzes/")));
    }

    /** Bytes that are not UTF-8 become replacement characters, which the reader then reports. */
    private static String text(Path path) throws IOException {
        return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    }
}
