package dev.ascent.core.bank;

import dev.ascent.core.assemble.Blueprint;
import dev.ascent.core.assemble.Blueprint.Order;
import dev.ascent.core.assemble.Blueprint.Pick;
import dev.ascent.core.assemble.Selector;
import dev.ascent.core.question.Fingerprint;
import dev.ascent.core.question.Level;
import dev.ascent.core.question.Taxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads a quiz: a blueprint in YAML. */
public final class BlueprintReader {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    private final SelectorReader selectors;

    public BlueprintReader(Taxonomy taxonomy) {
        selectors = new SelectorReader(taxonomy);
    }

    /**
     * What came of reading a file.
     *
     * @param blueprint empty if there were errors
     */
    public record Reading(Optional<Blueprint> blueprint, List<Problem> problems) {}

    /** Reads a blueprint; where {@code file} is {@code quizzes/<id>.yaml} the id must agree with it. */
    public Reading read(String file, String text) {
        Document<Blueprint> read = Document.read(file, text, fields -> blueprint(fields, file, text));
        return new Reading(read.value(), read.problems());
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
        if (title.length() > Blueprint.LONGEST_TITLE) {
            fields.problem(Code.B005, "title", "`title` must have at most " + Blueprint.LONGEST_TITLE + " characters");
        }
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
        List<Part> parts = fields.each("pick", this::part);
        if (parts.isEmpty()) {
            fields.problem(Code.B004, "pick", "`pick` must say which questions to choose");
        }
        List<Pick> picks = picks(fields, parts);
        int questions = picks.stream().mapToInt(Pick::count).sum();
        if (questions > Shares.MOST) {
            fields.problem(
                    Code.B005, "pick", "a quiz has at most " + Shares.MOST + " questions, this one " + questions);
        }
        return new Blueprint(
                id,
                title,
                description.strip(),
                level,
                minutes,
                order,
                picks,
                new RulesReader(selectors, questions).read(fields),
                ScoringReader.read(fields),
                Fingerprint.of(text));
    }

    /** A pick whose number of questions is not settled yet. */
    private record Part(Selector selector, Shares.Part size, OptionalInt points) {}

    private Part part(Fields fields) {
        Selector selector = selectors.read(fields);
        if (!fields.has("count") && !fields.has("share")) {
            fields.problem(Code.B004, "count", "`count` is missing; or say by `share` how many percent");
        } else if (fields.has("count") && fields.has("share")) {
            fields.problem(Code.B005, "share", "either `count` or `share`, not both");
        }
        Shares.Part size = new Shares.Part(fields.integer("count", 1, 200), fields.number("share", 0.1, 100));
        return new Part(selector, size, fields.integer("points", 1, 10));
    }

    private static List<Pick> picks(Fields fields, List<Part> parts) {
        boolean byShare = parts.stream().anyMatch(part -> part.size().share().isPresent());
        OptionalInt questions = fields.integer("questions", 1, Shares.MOST);
        if (byShare && !fields.has("questions")) {
            fields.problem(Code.B004, "questions", "`questions` is missing: shares are parts of it");
        }
        Optional<int[]> counts = questions.isPresent()
                ? Shares.counts(parts.stream().map(Part::size).toList(), questions.getAsInt())
                : Optional.empty();
        if (questions.isPresent() && counts.isEmpty()) {
            fields.problem(Code.B005, "questions", "the picks do not make up " + questions.getAsInt() + " questions");
        }
        List<Pick> picks = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            int count =
                    counts.isPresent() ? counts.get()[i] : part.size().count().orElse(1);
            picks.add(new Pick(part.selector(), count, part.points()));
        }
        return picks;
    }
}
