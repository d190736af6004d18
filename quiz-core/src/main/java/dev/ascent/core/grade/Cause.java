package dev.ascent.core.grade;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why something could not be read. Each has a sentence for who typed it, with places such as {@code {0}} for what it quotes. */
public enum Cause {
    ONE_OPTION_EXPECTED("One option is expected here."),
    OPTIONS_EXPECTED("A list of options is expected here."),
    OPTION_FOR_EACH_EXPECTED("An option for each item is expected here."),
    ORDER_EXPECTED("The items in their order are expected here."),
    LINES_EXPECTED("A list of line numbers is expected here."),
    TEXT_EXPECTED("A text is expected here."),
    TEXT_FOR_EACH_EXPECTED("A text for each blank is expected here."),
    NUMBER_EXPECTED("A number is expected here."),
    SHAPE_EXPECTED("A shape is expected here."),
    SHAPE_FOR_EACH_EXPECTED("A shape for each row is expected here."),
    OUTPUT_EXPECTED("The output is expected here, as a text."),
    NO_SUCH_OPTION("There is no option “{0}”."),
    NO_SUCH_ITEM("There is no item “{0}”."),
    NO_SUCH_BLANK("There is no blank “{0}”."),
    NO_SUCH_ROW("There is no row “{0}”."),
    NO_SUCH_LINE("There is no line {0} to choose."),
    EACH_ITEM_ONCE("Every item must stand in the order exactly once."),
    CERTAINTY_NOT_ASKED("This quiz does not ask how sure you are."),
    ANSWER_TOO_LONG("This answer is too long to be kept."),
    PHRASE_TOO_LONG("A word or a phrase is expected here, not a text of {0} characters."),
    OUTPUT_TOO_LONG("The output is expected here; this text has {0} characters, and {1} can be read."),
    TEXT_TOO_LONG("This text has {0} characters, and {1} can be kept. The last version that was shorter is saved."),
    NO_NUMBER("“{0}” is not a number."),
    NUMBER_UNCLEAR("“{0}” could not be read as a number. Write it like 1234.5, 1,5, 3/4 or 1e-3."),
    MEASURE_UNCLEAR("“{0}” could not be read as a number in {1}. Write it like 1234.5, 1,5, 3/4 or 1e-3."),
    NUMBER_EITHER_WAY("“{0}” can mean {1} or {2}. Write it as one of these."),
    WHOLE_NUMBER_EITHER_WAY("“{0}” can mean {1} or {2}. A whole number is asked for: write it without a separator."),
    NO_SHAPE("A shape such as (32, 64) is expected here."),
    SHAPE_TOO_LONG("A shape such as (32, 64) is expected here, not a text of {0} characters."),
    TOO_MANY_SIZES("A shape has at most {0} sizes; “{1}” has more."),
    BRACKET_NOT_CLOSED("The bracket at the beginning of “{0}” is not closed."),
    NO_SIZE_BETWEEN("Between two commas of “{0}” there is no size."),
    SIZE_OR_SEVERAL("“{0}” can be one size or several: put commas between sizes, and one after a single size."),
    SIZE_WITH_COMMA_OR_SEVERAL(
            "“{0}” can be one size or several: put a blank after each comma between sizes, and no comma into a size."),
    SIZE_IS_KNOWN("Each size is known here: a number is expected instead of “{0}”."),
    SIZE_BEGINS_WITH_0(
            "“{0}” begins with 0, which no size does: write a size without separators in it, 1024 and not 1,024 or 1 024."),
    NO_SIZE("“{0}” is not a size: whole numbers such as in (32, 64) are expected."),
    NO_SIZE_HERE("“{0}” is no size here: numbers and {1} are expected.");

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final String sentence;

    Cause(String sentence) {
        this.sentence = sentence;
    }

    /** Returns the name by which a translation is found, such as {@code no-size}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the English sentence with what it quotes. */
    String words(List<String> values) {
        return PLACE.matcher(sentence)
                .replaceAll(place -> Matcher.quoteReplacement(values.get(Integer.parseInt(place.group(1)))));
    }
}
