package dev.ascent.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ascent.core.psychometrics.OptionAnalysis;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** {@code ascent stats}, on a sample of 40 candidates in which one item's key is the wrong way round. */
class StatsCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void printsATableAndFlagsTheItemWithTheWrongKey() throws URISyntaxException {
        assertThat(run("stats", sample())).isZero();

        assertThat(out.toString().lines())
                .startsWith("40 candidates, 6 items, 240 marks")
                .anyMatch(line -> line.startsWith("mean            3.99 (3.61 to 4.36) of 7"))
                .anyMatch(line -> line.startsWith("α               0.28 ("))
                .anyMatch(line -> line.startsWith("standard error  1.20 ("))
                .anyMatch(line -> line.matches("relu +40 +0\\.85 \\(.* to .*\\) +0\\.30 \\(.*\\) +0\\.52 +1 +-.* ± .*"))
                .contains("dropout-eval: Stronger candidates do worse on this item: look at its key and its wording.")
                .noneMatch(line -> line.startsWith("relu: "));
        assertThat(err.toString()).isEmpty();
    }

    /**
     * The expected numbers were computed with NumPy ({@code corrcoef}, {@code cov} of both sorted) and SciPy: b maximises
     * the marginal likelihood directly (BFGS), its error is from the inverse of the second differences there.
     */
    @ParameterizedTest
    @CsvSource({
        "relu, 0.85, 0.29947499770572444, 0.515738498789346, -1.6051817685935659, 0.5305318293500099",
        "softmax-shape, 0.7, 0.3220467073769636, 0.4100294985250739, -0.9868074839272726, 0.4027953665989757",
        "adam-steps, 0.35, 0.2199685632198769, 0.28876244665718365, 0.7180232161547936, 0.39116833179244104",
        "kv-cache, 0.275, 0.395375165330976, 0.5383347073371804, 1.1223941367255097, 0.41207296948008193",
        "dropout-eval, 0.575, -0.5900267928778052, -0.7161716171617163, -0.3566769234405092, 0.3800788873732629",
        "lstm-parameters, 0.61875, 0.43240383070323435, 0.49726775956284136, -0.5681707521595469, 0.3851759564259924"
    })
    void writesJsonInFullPrecision(
            String item, double facility, double discrimination, double efficiency, double b, double errorB)
            throws URISyntaxException {
        assertThat(run("stats", "--format", "json", "--options", "relu=4", sample()))
                .isZero();

        String json = out.toString();
        assertThat(json)
                .startsWith("{\"candidates\":40,\"marks\":240,\"confidence\":0.9,\"test\":{\"n\":40,\"items\":6");
        String ofItem = json.substring(json.indexOf("\"item\":\"" + item));
        assertThat(number(ofItem, "\"facility\":\\{\"value\":")).isEqualTo(facility, within(1e-12));
        assertThat(number(ofItem, "\"discrimination\":\\{\"value\":")).isEqualTo(discrimination, within(1e-12));
        assertThat(number(ofItem, "\"efficiency\":\\{\"value\":")).isEqualTo(efficiency, within(1e-12));
        assertThat(number(ofItem, "\"b\":")).isEqualTo(b, within(1e-3));
        assertThat(number(ofItem, "\"errorB\":")).isEqualTo(errorB, within(1e-3));
        assertThat(number(json, "\"alpha\":\\{\"value\":")).isEqualTo(0.2762923064555031, within(1e-12));
        assertThat(number(json, "\"logLikelihood\":")).isEqualTo(-148.04804262674728, within(1e-4));
    }

    /** The distractor that the stronger ones chose is what the item's key should have been. */
    @Test
    void tellsWhoChoseWhatAndNamesADistractorThatStrongerCandidatesChose() throws URISyntaxException {
        assertThat(run("stats", "--choices", sample("choices.csv"), "--key", "relu=a,dropout-eval=b", sample()))
                .isZero();

        assertThat(out.toString().lines())
                .contains("relu: who chose what, and their mean on the rest of the test, of 6")
                .contains("a *         34  0.87 (0.76 to 0.94)   3.29 (2.93 to 3.66)")
                .contains("d            1  0.03 (0.01 to 0.11)   too few answers")
                .contains("dropout-eval: who chose what, and their mean on the rest of the test, of 6")
                .contains(
                        "dropout-eval, a: Stronger candidates choose this option over the key: look at the key, and at what"
                                + " speaks for this option.")
                .noneMatch(line -> line.startsWith("relu, ") || line.contains("nobody chose"));
    }

    /** The expected numbers are NumPy's and SciPy's ({@code proportion_ci(0.9, "wilson")}, {@code t.interval}). */
    @Test
    void writesWhatWasChosenAsJson() throws URISyntaxException {
        assertThat(run(
                        "stats",
                        "--format",
                        "json",
                        "--choices",
                        sample("choices.csv"),
                        "--key",
                        "relu=a,dropout-eval=b",
                        sample()))
                .isZero();

        String json = out.toString();
        assertThat(json)
                .contains(
                        "\"choices\":{\"answers\":39,\"key\":\"a\",\"restMax\":6.0,\"options\":[{\"option\":\"a\",\"isKey\":true")
                .contains("\"attractsStronger\":true,\"note\":\"" + OptionAnalysis.STRONGER + "\"}")
                .containsOnlyOnce("\"attractsStronger\":true");
        String trap = json.substring(json.indexOf("{\"option\":\"a\",\"isKey\":false"));
        assertThat(number(trap, "\"share\":\\{\"value\":")).isEqualTo(0.375, within(1e-12));
        assertThat(number(trap, "\"share\":.*?\"low\":")).isEqualTo(0.26080784681859226, within(1e-9));
        assertThat(number(trap, "\"share\":.*?\"high\":")).isEqualTo(0.5050305153427722, within(1e-9));
        assertThat(number(trap, "\"meanRest\":\\{\"value\":")).isEqualTo(4.4, within(1e-12));
        assertThat(number(trap, "\"meanRest\":.*?\"low\":")).isEqualTo(3.9355888748820504, within(1e-9));
        assertThat(number(trap, "\"meanRest\":.*?\"high\":")).isEqualTo(4.864411125117949, within(1e-9));
    }

    @Test
    void saysWhereTooFewChoseAnythingAndWhereNobodyChoseTheKey() throws IOException {
        String marks = file("candidate,one,two\n"
                + IntStream.range(0, 12).mapToObj(i -> "c" + i + ",0,1\n").collect(Collectors.joining()));
        String choices = choices("candidate,one,two\n"
                + IntStream.range(0, 12)
                        .mapToObj(i -> "c" + i + ",B," + (i < 9 ? "x" : "") + "\n")
                        .collect(Collectors.joining()));

        assertThat(run("stats", "--choices", choices, "--key", "one=a,two=x", marks))
                .isZero();
        assertThat(out.toString())
                .contains(
                        "two: too few answers to tell of its options: 9, of at least 10.",
                        "one: nobody chose its key, a; is it the right label?");
        assertThat(run("stats", "--format", "json", "--choices", choices, "--key", "one=a,two=x", marks))
                .isZero();
        assertThat(out.toString()).contains("\"choices\":{\"answers\":9,\"key\":\"x\",\"evidence\":\"insufficient\"}");
    }

    @Test
    void namesEveryProblemOfTheChoices() throws IOException {
        String marks = file("candidate,one,two\na,1,0\nb,,1\nc,1,1\n");
        String choices = choices("candidate,two,one,three\na,x,y,z\nb,x,y,\nd,x,y,\na,x\n");

        assertThat(run("stats", "--choices", choices, "--key", "one=y,four=x", marks))
                .isEqualTo(1);
        assertThat(err.toString()
                        .lines()
                        .map(line -> line.replace(choices, "CHOICES").replace(marks, "MARKS")))
                .containsExactly(
                        "CHOICES:1:1 there is no item four, for which a key was given",
                        "CHOICES:1:1 there is no line of the candidate c; add one, with empty cells where nothing was chosen",
                        "CHOICES:1:2 the item two has no key; add --key two=OPTION, with the label of its right option",
                        "CHOICES:1:4 there is no item three in MARKS",
                        "CHOICES:3:3 \"y\" was chosen of an item that this candidate was not given: MARKS has no mark",
                        "CHOICES:4:1 there is no candidate d in MARKS",
                        "CHOICES:5:1 the candidate a is there twice, first in line 2",
                        "CHOICES:5:2 this line has 2 cells, the header 4",
                        "Places are line and cell. Nothing was computed.");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void anEmptyCellIsNotAZero() throws IOException {
        String rows = IntStream.range(0, 30)
                .mapToObj(i -> "c" + i + "," + (i % 2) + "," + (i % 3 == 0 ? "" : i % 5 == 0 ? "0" : "1"))
                .collect(Collectors.joining("\n"));
        assertThat(run("stats", "--format", "json", file("candidate,one,two\n" + rows)))
                .isZero();

        assertThat(out.toString())
                .contains("\"sameItems\":false", "\"item\":\"two\",\"max\":1.0,\"n\":20")
                .doesNotContain("alpha");
        assertThat(number(out.toString(), "\"item\":\"two\".*?\"facility\":\\{\"value\":"))
                .isEqualTo(0.8);
    }

    /** As some programs write a rounded nothing. */
    @Test
    void minusZeroIsZero() throws IOException {
        assertThat(run("stats", file("candidate,one\nx,-0.0\ny,1\n"))).isZero();
    }

    @Test
    void saysTooFewAnswersBelowTen() throws IOException {
        assertThat(run("stats", file("candidate,one\nx,1\ny,0\n"))).isZero();
        assertThat(out.toString()).contains("Too few candidates for statistics of the test: 2", "too few answers");
        assertThat(run("stats", "--format", "json", file("candidate,one\nx,1\ny,0\n")))
                .isZero();
        assertThat(out.toString()).contains("\"evidence\":\"insufficient\"", "\"evidence\":\"too-few-answers\"");
    }

    @Test
    void namesEveryProblemByLineAndCell() throws IOException {
        String file = file("candidate,one,\"two, quoted\"\na,1,0\nb,x,\"0,5\"\na,1,1\nd,1\n,-1,2\n\ne,NaN,1e999\n");

        assertThat(run("stats", "--max", "one=1", file)).isEqualTo(1);
        assertThat(err.toString().lines().map(line -> line.replace(file, "FILE")))
                .containsExactly(
                        "FILE:3:2 \"x\" is no mark of one; marks are numbers from 0 on, with a decimal point; leave the cell"
                                + " empty if it was not given",
                        "FILE:3:3 \"0,5\" is no mark of two, quoted; marks are numbers from 0 on, with a decimal point; leave"
                                + " the cell empty if it was not given",
                        "FILE:4:1 the candidate a is there twice, first in line 2",
                        "FILE:5:2 this line has 2 cells, the header 3",
                        "FILE:6:1 this candidate has no name",
                        "FILE:6:2 \"-1\" is no mark of one; marks are numbers from 0 on, with a decimal point; leave the cell"
                                + " empty if it was not given",
                        "FILE:8:2 \"NaN\" is no mark of one; marks are numbers from 0 on, with a decimal point; leave the"
                                + " cell empty if it was not given",
                        "FILE:8:3 \"1e999\" is no mark of two, quoted; marks are numbers from 0 on, with a decimal point;"
                                + " leave the cell empty if it was not given",
                        "Places are line and cell. Nothing was computed.");
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                 | is empty; it needs a header candidate,item1,…",
                "'name,one\n1,1'                    | :1:1 the header begins with \"candidate\", not with \"name\"",
                "'candidate;one\na;1'               | cells are separated by commas",
                "candidate                          | :1:1 the header names no item",
                "'candidate,one,one\na,1,1'         | :1:3 the item one is there twice",
                "'candidate,one,\na,1,1'            | :1:3 this item has no name",
                "'candidate,one'                    | there is no candidate after the header",
            })
    void refusesWhatIsNoTableOfMarks(String text, String message) throws IOException {
        assertThat(run("stats", file(text))).isEqualTo(1);
        assertThat(err.toString()).contains(message).doesNotContain("Exception");
    }

    @Test
    void aHeaderThatSaysNothingIsTheOnlyProblem() throws IOException {
        assertThat(run("stats", "--max", "one=1", file("name,one\na,1\n"))).isEqualTo(1);
        assertThat(err.toString()).contains(":1:1 the header begins").doesNotContain("no item");

        assertThat(run(
                        "stats",
                        "--choices",
                        choices("name,one\na,x\n"),
                        "--key",
                        "one=x",
                        file("candidate,one\na,1\n")))
                .isEqualTo(1);
        assertThat(err.toString()).contains("choices.csv:1:1 the header begins").doesNotContain("no item", "no line");
    }

    @Test
    void refusesOtherEncodings() throws IOException {
        Path latin = folder.resolve("latin.csv");
        Files.write(latin, "candidate,one\nJürgen,1\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(run("stats", latin.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("latin.csv:2:2 is not UTF-8", "save it as UTF-8");

        Path wide = folder.resolve("wide.csv");
        Files.write(wide, "\uFEFFcandidate,one\nx,1\n".getBytes(StandardCharsets.UTF_16LE));
        assertThat(run("stats", wide.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("wide.csv is written in UTF-16");

        Path marked = folder.resolve("marked.csv");
        Files.writeString(marked, "\uFEFFcandidate,one\nJürgen,1\n");
        assertThat(run("stats", marked.toString())).isZero();
    }

    @Test
    void refusesAMissingFileAndAMarkAboveTheGreatest() throws IOException {
        assertThat(run("stats", folder.resolve("nowhere.csv").toString())).isEqualTo(1);
        assertThat(err.toString()).contains("nowhere.csv cannot be read: there is no such file");
        assertThat(run("stats", "--max", "one=2", file("candidate,one\na,3\n"))).isEqualTo(1);
        assertThat(err.toString()).contains(":2:2 3 is more than the greatest mark of one, 2");
        assertThat(run("stats", "--max", "two=2", file("candidate,one\na,1\n"))).isEqualTo(1);
        assertThat(err.toString()).contains("there is no item two");
        assertThat(run("stats", "--options", "two=2", file("candidate,one\na,1\n")))
                .isEqualTo(1);
        assertThat(err.toString()).contains("no item two, whose options were given");
    }

    @Test
    void aWrongCommandLineEndsWithTwo() throws IOException {
        assertThat(run("stats")).isEqualTo(2);
        assertThat(run("stats", "--format", "xml", "x.csv")).isEqualTo(2);
        assertThat(run("stats", "--options", "one=1", file("candidate,one\na,1\n")))
                .isEqualTo(2);
        assertThat(run("stats", "--max", "one=0", file("candidate,one\na,1\n"))).isEqualTo(2);
        assertThat(run("stats", "--key", "one=a", file("candidate,one\na,1\n"))).isEqualTo(2);
        assertThat(err.toString()).contains("add --choices CHOICES.csv");
        assertThat(run("stats", "--help")).isZero();
        assertThat(out.toString())
                .contains("RESPONSES.csv", "An empty cell is an item", "--key", "The file of choices is alike");
    }

    private static double number(String json, String before) {
        Matcher matcher = Pattern.compile(before + "(-?[0-9.]+(E-?[0-9]+)?)", Pattern.DOTALL)
                .matcher(json);
        assertThat(matcher.find()).as(before).isTrue();
        return Double.parseDouble(matcher.group(1));
    }

    private static String sample() throws URISyntaxException {
        return sample("responses.csv");
    }

    private static String sample(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(StatsCommandTest.class.getResource("/" + name))
                        .toURI())
                .toString();
    }

    private String file(String text) throws IOException {
        Path file = folder.resolve("marks.csv");
        Files.writeString(file, text);
        return file.toString();
    }

    private String choices(String text) throws IOException {
        Path file = folder.resolve("choices.csv");
        Files.writeString(file, text);
        return file.toString();
    }

    private int run(String... args) {
        CommandLine command = Ascent.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(args);
    }
}
