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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The texts of a bank's files, by their path within the bank.
 *
 * @param texts    only {@code taxonomy.yaml} and what lies under {@code questions/}, {@code quizzes/} and {@code study/}
 * @param problems of files that could not be read, or are left out for their names
 */
public record BankFiles(SortedMap<String, String> texts, List<Problem> problems) {

    private static final String PACKAGED = "bank/taxonomy.yaml";

    /** Bytes read of a file at most: a file as long as that is refused whatever it holds. */
    private static final int LONGEST = YamlReader.LIMIT + 1;

    public BankFiles {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
        problems = List.copyOf(problems);
    }

    /** Files that could all be read. */
    public BankFiles(SortedMap<String, String> texts) {
        this(texts, List.of());
    }

    /**
     * Reads a folder that holds {@code taxonomy.yaml}, {@code questions/} and {@code quizzes/}. A question or quiz that
     * cannot be read is among the {@link #problems()}.
     *
     * @throws NoSuchFileException if the folder has no {@code taxonomy.yaml}
     * @throws IOException if that, or a folder, cannot be read
     */
    public static BankFiles folder(Path folder) throws IOException {
        if (!Files.isRegularFile(folder.resolve("taxonomy.yaml"))) {
            throw new NoSuchFileException(folder.resolve("taxonomy.yaml").toString());
        }
        SortedMap<String, String> texts = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (name.equals("taxonomy.yaml")) {
                    texts.put(name, text(path));
                } else if (belongs(name)) {
                    readInto(texts, problems, name, path);
                } else if (inBank(name) && name.endsWith(".yml")) {
                    problems.add(new Problem(Code.B107, name, 1, 1, "rename it to end in .yaml"));
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return new BankFiles(texts, problems);
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

    /** Returns the files within a folder such as {@code questions/}, in the order of their paths. */
    SortedMap<String, String> under(String folder) {
        return texts.subMap(folder, folder + Character.MAX_VALUE);
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

    private static void readInto(SortedMap<String, String> texts, List<Problem> problems, String name, Path path) {
        try {
            texts.put(name, text(path));
        } catch (IOException e) {
            String reason =
                    e instanceof NoSuchFileException ? "the link leads nowhere" : String.valueOf(e.getMessage());
            problems.add(new Problem(Code.B001, name, 1, 1, "the file cannot be read: " + reason));
        }
    }

    private static boolean belongs(String name) {
        return inBank(name) && name.endsWith(".yaml");
    }

    private static boolean inBank(String name) {
        return name.startsWith("questions/") || name.startsWith("quizzes/") || name.startsWith(StudyReader.FOLDER);
    }

    /** Bytes that are not UTF-8 become replacement characters, which the reader then reports. */
    private static String text(Path path) throws IOException {
        try (InputStream bytes = Files.newInputStream(path)) {
            return new String(bytes.readNBytes(LONGEST), StandardCharsets.UTF_8);
        }
    }
}
