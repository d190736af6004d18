package dev.ascent.core.bank;

import dev.ascent.core.assemble.Blueprint;
import dev.ascent.core.assemble.Blueprint.Order;
import dev.ascent.core.assemble.Blueprint.Pick;
import dev.ascent.core.assemble.Selector;
import dev.ascent.core.question.Kind;
import dev.ascent.core.question.Level;
import dev.ascent.core.question.Taxonomy;
import dev.ascent.core.question.Topic;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads a quiz: a blueprint in YAML. */
public final class BlueprintReader {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    private final Taxonomy taxonomy;

    public BlueprintReader(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /**
     * What came of reading a file.
     *
     * @param blueprint empty if there were errors
     */
    public record Reading(Optional<Blueprint> blueprint, List<Problem> problems) {}

    /** Reads a blueprint; where {@code file} is {@code quizzes/<id>.yaml} the id must agree with it. */
    public Reading read(String file, String text) {
        Problems problems = new Problems(file);
        Optional<Blueprint> blueprint = YamlReader.read(text, problems).map(root -> {
            Fields fields = new Fields(root, problems);
            Blueprint read = blueprint(fields, file, text);
            fields.close();
            return read;
        });
        return new Reading(problems.anyError() ? Optional.empty() : blueprint, problems.found());
    }

    private Blueprint blueprint(Fields fields, String file, String text) {
        String id = fields.text("id");
        if (!ID.matcher(id).matches() && !id.isEmpty()) {
            fields.problem(Code.B005, "id", "an id is of a to z, 0 to 9 and hyphens");
        }
        if (file.startsWith("quizzes/") && !id.isEmpty() && !file.equals("quizzes/" + id + ".yaml")) {
            fields.problem(Code.B006, "id", "the id is `" + id + "`, the file `" + file + "`");
        }
        String title = fields.text("title");
        String description = fields.text("description");
        Optional<Level> level = fields.has("level")
                ? Optional.of(fields.oneOf("level", Level.values(), Level::id, Level.JUNIOR))
                : Optional.empty();
        int minutes = fields.integer("minutes", 1, 480).orElse(1);
        if (!fields.has("minutes")) {
            fields.problem(Code.B004, "minutes", "`minutes` is missing");
        }
        Order order =
                fields.has("order") ? fields.oneOf("order", Order.values(), Order::id, Order.SHUFFLED) : Order.SHUFFLED;
        List<Pick> picks = fields.each("pick", this::pick);
        if (picks.isEmpty()) {
            fields.problem(Code.B004, "pick", "`pick` must say which questions to choose");
        }
        return new Blueprint(id, title, description.strip(), level, minutes, order, picks, Fingerprint.of(text));
    }

    private Pick pick(Fields fields) {
        Selector selector = new Selector(
                topics(fields),
                areas(fields),
                new LinkedHashSet<>(fields.texts("names")),
                constants(fields, "levels", Level.values(), Level::id, Level.class),
                constants(fields, "kinds", Kind.values(), Kind::id, Kind.class));
        if (!fields.has("count")) {
            fields.problem(Code.B004, "count", "`count` is missing");
        }
        return new Pick(selector, fields.integer("count", 1, 200).orElse(1), fields.integer("points", 1, 10));
    }

    private Set<String> topics(Fields fields) {
        Set<String> topics = new LinkedHashSet<>(fields.texts("topics"));
        for (String topic : topics) {
            if (taxonomy.topic(topic).isEmpty()) {
                fields.problem(Code.B008, "topics", "the taxonomy has no topic `" + topic + "`");
            }
        }
        return topics;
    }

    private Set<String> areas(Fields fields) {
        Set<String> areas = new LinkedHashSet<>(fields.texts("areas"));
        for (String area : areas) {
            if (taxonomy.topics().stream().map(Topic::area).noneMatch(area::equals)) {
                fields.problem(Code.B008, "areas", "the taxonomy has no area `" + area + "`");
            }
        }
        return areas;
    }

    private static <E extends Enum<E>> Set<E> constants(
            Fields fields, String key, E[] values, Function<E, String> id, Class<E> type) {
        Set<E> constants = EnumSet.noneOf(type);
        List<String> unknown = new ArrayList<>(fields.texts(key));
        for (E constant : values) {
            if (unknown.remove(id.apply(constant))) {
                constants.add(constant);
            }
        }
        unknown.forEach(text -> fields.problem(Code.B005, key, "`" + text + "` is not among the " + key));
        return constants;
    }
}
