package dev.ascent.core.bank;

import dev.ascent.core.question.Question;
import java.io.IOException;
import java.io.InputStream;
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
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The texts of a bank's files, by their path within the bank.
 *
 * @param texts only {@code taxonomy.yaml} and what lies under {@code questions/}, {@code quizzes/} and {@code study/}
 */
public record BankFiles(SortedMap<String, String> texts) {

    private static final String PACKAGED = "bank/taxonomy.yaml";

    /** Bytes read of a file at most: a file as long as that is refused whatever it holds. */
    private static final int LONGEST = 4 * YamlReader.LIMIT + 1;

    public BankFiles {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

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
            for (Path path : paths.toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (belongs(name) && Files.isRegularFile(path)) {
                    texts.put(name, text(path));
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
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
            Path jar =
                    Path.of(URI.create(url.getPath().substring(0, url.getPath().indexOf("!/"))));
            try (FileSystem files = FileSystems.newFileSystem(jar)) {
                return folder(files.getPath("/bank"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the path within a bank at which a question stands. */
    static String path(Question question) {
        return "questions/" + question.topic().id() + "/" + question.id() + ".yaml";
    }

    /** Returns a problem of a file, at one of its top-level keys. */
    Problem problem(Code code, String path, String key, String message) {
        Yaml.Place place = new SourceText(text(path)).key(key);
        return new Problem(code, path, place.line(), place.column(), message);
    }

    /** Returns the paths of the files within a folder such as {@code questions/}, in order. */
    List<String> under(String folder) {
        return texts.keySet().stream().filter(path -> path.startsWith(folder)).toList();
    }

    /**
     * Returns a file's text.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    String text(String path) {
        String text = texts.get(path);
        if (text == null) {
            throw new IllegalArgumentException("the bank has no file " + path);
        }
        return text;
    }

    private static boolean belongs(String name) {
        return name.equals("taxonomy.yaml")
                || (name.endsWith(".yaml")
                        && (name.startsWith("questions/")
                                || name.startsWith("quizzes/")
                                || name.startsWith(StudyReader.FOLDER)));
    }

    /** Bytes that are not UTF-8 become replacement characters, which the reader then reports. */
    private static String text(Path path) throws IOException {
        try (InputStream bytes = Files.newInputStream(path)) {
            return new String(bytes.readNBytes(LONGEST), StandardCharsets.UTF_8);
        }
    }
}
