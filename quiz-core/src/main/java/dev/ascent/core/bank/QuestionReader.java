package dev.ascent.core.bank;

import dev.ascent.core.question.Asks;
import dev.ascent.core.question.Kind;
import dev.ascent.core.question.Level;
import dev.ascent.core.question.Phase;
import dev.ascent.core.question.Question;
import dev.ascent.core.question.Reference;
import dev.ascent.core.question.Run;
import dev.ascent.core.question.Source;
import dev.ascent.core.question.Taxonomy;
import dev.ascent.core.question.Topic;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one question file: its structure, not yet its expressions, which {@link Linter} tries. */
public final class QuestionReader {

    private static final String FOLDER = "questions/";
    private static final String SUFFIX = ".yaml";

    private final Taxonomy taxonomy;
    private final boolean taxonomyBinds;

    /** Makes a reader of questions whose topics and names must be in a taxonomy. */
    public QuestionReader(Taxonomy taxonomy) {
        this(taxonomy, true);
    }

    private QuestionReader(Taxonomy taxonomy, boolean taxonomyBinds) {
        this.taxonomy = taxonomy;
        this.taxonomyBinds = taxonomyBinds;
    }

    /**
     * Makes a reader of questions that were published once, with the taxonomy of then: topics and names may have gone since.
     * A topic that is gone has its id as title and belongs to no area.
     */
    public static QuestionReader ofPublishedOnce(Taxonomy taxonomy) {
        return new QuestionReader(taxonomy, false);
    }

    /**
     * What came of reading a file.
     *
     * @param question empty if there were errors
     */
    public record Reading(Optional<Question> question, List<Problem> problems) {}

    /**
     * Reads a question.
     *
     * @param file    its path in the bank, {@code questions/<topic>/<id>.yaml}; for messages, and the id and the topic
     *                must agree with it
     * @param text    the YAML
     * @param version the version under which it is known
     */
    public Reading read(String file, String text, int version) {
        Document<Question> read = Document.read(file, text, fields -> question(fields, file, text, version));
        return new Reading(read.value(), read.problems());
    }

    private Question question(Fields fields, String file, String text, int version) {
        String id = id(fields, file);
        Topic topic = topic(fields, file);
        List<String> names = fields.texts("names");
        checkNames(names, fields, topic);
        Level level = fields.oneOf("level", Level.values(), Level::id, Level.JUNIOR);
        Kind kind = fields.oneOf("kind", Kind.values(), Kind::id, Kind.NUMERIC);
        Asks asks =
                fields.has("asks") ? fields.oneOf("asks", Asks.values(), Asks::id, Asks.APPLICATION) : Asks.APPLICATION;
        if (!fields.has("minutes")) {
            fields.problem(Code.B004, "minutes", "`minutes` is missing");
        }
        double minutes = fields.number("minutes", 0.25, 60).orElse(1);
        int points = fields.integer("points", 1, 10).orElse(1);
        String stem = fields.text("stem");
        var parameters = ParameterReader.read(fields);
        Optional<Run> run = fields.inner("run", inner -> RunReader.read(inner, kind == Kind.CODE_LINE));
        var body = new BodyReader(stem, run).read(kind, fields);
        String solution = fields.text("solution");
        List<Reference> references = fields.each("references", ReferenceReader::read);
        if (references.isEmpty()) {
            fields.problem(Code.B011, "references", "at least one reference is needed");
        }
        var oracles = OracleReader.read(fields);
        return new Question(
                id,
                version,
                Source.of(text),
                topic,
                names,
                level,
                asks,
                minutes,
                points,
                stem,
                parameters,
                body,
                solution,
                references,
                run,
                oracles,
                enemies(fields, id));
    }

    private static String stem(String name) {
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }

    private static String id(Fields fields, String file) {
        String id = fields.text("id");
        if (!id.isEmpty() && !isId(id)) {
            fields.problem(Code.B005, "id", "an id is 3 to 64 of a to z, 0 to 9 and inner hyphens");
        }
        String name = file.substring(file.lastIndexOf('/') + 1);
        if (!id.isEmpty() && file.startsWith(FOLDER) && !name.equals(id + SUFFIX)) {
            fields.problem(Code.B006, "id", "the id is `" + id + "`, but the text is kept as `" + stem(name) + "`");
        }
        return id;
    }

    private static boolean isId(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean inner = i > 0 && i < text.length() - 1;
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && (c != '-' || !inner)) {
                return false;
            }
        }
        return text.length() >= 3 && text.length() <= 64;
    }

    private Topic topic(Fields fields, String file) {
        String id = fields.text("topic");
        if (!id.isEmpty() && file.startsWith(FOLDER)) {
            String folder = file.substring(0, file.lastIndexOf('/') + 1);
            if (!folder.equals(FOLDER + id + "/")) {
                fields.problem(Code.B006, "topic", "the topic is `" + id + "`, the folder `" + folder + "`");
            }
        }
        Optional<Topic> topic = taxonomy.topic(id);
        if (topic.isEmpty() && taxonomyBinds && !id.isEmpty()) {
            fields.problem(Code.B008, "topic", "the taxonomy has no topic `" + id + "`");
        }
        return topic.orElseGet(() -> new Topic(id, id, "", Phase.FOUNDATION, 1, List.of()));
    }

    private void checkNames(List<String> names, Fields fields, Topic topic) {
        if (names.isEmpty()) {
            fields.problem(Code.B004, "names", "`names` must hold at least one name of the topic");
        }
        boolean known = taxonomy.topic(topic.id()).isPresent();
        for (String name : names) {
            if (known && taxonomyBinds && !topic.names().contains(name)) {
                fields.problem(
                        Code.B008,
                        "names",
                        "topic `" + topic.id() + "` has no name `" + name + "`; it has: "
                                + String.join(", ", topic.names()));
            }
        }
    }

    private static Set<String> enemies(Fields fields, String id) {
        Set<String> enemies = new LinkedHashSet<>(fields.texts("enemies"));
        if (enemies.contains(id)) {
            fields.problem(Code.B005, "enemies", "a question is not its own enemy");
        }
        return enemies;
    }
}
