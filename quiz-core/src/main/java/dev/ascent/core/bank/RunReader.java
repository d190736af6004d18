package dev.ascent.core.bank;

import dev.ascent.core.question.Run;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the program that a question is about. */
final class RunReader {

    private static final Pattern MODULE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*");

    private RunReader() {}

    /** A question about a bug may leave the program out: then it is the snippet without its bugs. */
    static Run read(Fields fields, boolean fixedSnippet) {
        List<String> needs = fields.texts("needs");
        for (String module : needs) {
            if (!MODULE.matcher(module).matches()) {
                fields.problem(Code.B005, "needs", "`" + module + "` is not the name of a Python module");
            }
        }
        return new Run(
                fixedSnippet && !fields.has("python") ? "${fixed}" : fields.text("python"),
                fields.text("prints"),
                needs);
    }
}
