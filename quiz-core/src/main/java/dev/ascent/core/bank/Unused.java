package dev.ascent.core.bank;

import dev.ascent.core.question.Parameter;
import dev.ascent.core.question.Parameters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds parameters and intermediate results on which neither a text nor a key depends. */
final class Unused {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9_]*");

    private Unused() {}

    static List<String> in(Parameters parameters, Written written) {
        Set<String> used = new HashSet<>();
        written.expressions().forEach(expression -> used.addAll(names(expression)));
        // An intermediate result may only use those before it: one pass from the last to the first is enough.
        for (Map.Entry<String, String> derived : parameters.derived().reversed().entrySet()) {
            if (used.contains(derived.getKey())) {
                used.addAll(names(derived.getValue()));
            }
        }
        List<String> unused = new ArrayList<>(
                Stream.concat(parameters.drawn().stream().map(Parameter::name), parameters.derived().keySet().stream())
                        .toList());
        unused.removeAll(used);
        return unused;
    }

    private static List<String> names(String expression) {
        return NAME.matcher(expression).results().map(MatchResult::group).toList();
    }
}
