package dev.ascent.core.bank;

import dev.ascent.core.question.Body;
import dev.ascent.core.question.Question;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds names that something else has already, and ids that are none. A question that has one can still be read and asked, so
 * the linter says it to who writes one.
 */
final class Names {

    /** The same id in several questions is counted together: it must be the same however it is written. */
    private static final Pattern MISCONCEPTION = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    private Names() {}

    static void lint(Question question, Written written, SourceText source, Problems problems) {
        Map<String, String> taken = taken(question);
        for (String name : question.parameters().names()) {
            if (taken.containsKey(name)) {
                problems.add(
                        Code.B005,
                        source.find(name + ":", 0),
                        "`" + name + "` names " + taken.get(name) + ", and no parameter");
            }
        }
        for (String id : written.misconceptions()) {
            if (!MISCONCEPTION.matcher(id).matches()) {
                problems.add(
                        Code.B005,
                        source.find(id, 0),
                        "the id of a misconception is of a to z, 0 to 9 and hyphens, `" + id + "` is not");
            }
        }
    }

    /** Returns what expressions find under names that no parameter gave them. */
    private static Map<String, String> taken(Question question) {
        Map<String, String> taken = new HashMap<>();
        if (question.run().isPresent()) {
            taken.put("code", "the program of `run`");
        }
        if (question.body() instanceof Body.CodeLine) {
            taken.put("code", "the snippet");
            taken.put("fixed", "the snippet without its bugs");
        }
        if (question.body() instanceof Body.ShapeChain chain
                && chain.layers().stream().anyMatch(layer -> layer.from().isPresent())) {
            taken.put("prev", "the shape of the row before");
        }
        return taken;
    }
}
