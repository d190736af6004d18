package dev.ascent.server.report;

import dev.ascent.core.psychometrics.OptionAnalysis;
import dev.ascent.core.psychometrics.RestScores;
import dev.ascent.core.question.Body;
import dev.ascent.core.question.Option;
import dev.ascent.core.question.Question;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Draw;
import dev.ascent.server.attempt.ResponseJson;
import dev.ascent.server.report.ItemRows.Answer;
import dev.ascent.server.report.ItemRows.Item;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which options of choice questions the candidates of some attempts chose: as their authors numbered them, from 0. */
final class OptionChoices {
    private final Map<Item, List<Option>> options;
    /** What was chosen of each item, by the row of its candidate in the matrix. */
    private final Map<Item, SortedMap<Integer, Set<Integer>>> chosen = new HashMap<>();

    private OptionChoices(Map<Item, List<Option>> options) {
        this.options = options;
    }

    /** Reads the choices of those among the questions that offer options. */
    static OptionChoices read(
            ItemRows rows, ResponseJson json, String quiz, int most, ItemMatrix matrix, Map<Item, Question> questions) {
        Map<Item, List<Option>> options = new HashMap<>();
        questions.forEach((item, question) -> {
            if (question.body() instanceof Body.SingleChoice(var one)) {
                options.put(item, one);
            } else if (question.body() instanceof Body.MultipleChoice some) {
                options.put(item, some.options());
            }
        });
        OptionChoices choices = new OptionChoices(options);
        List<String> ids =
                options.keySet().stream().map(Item::question).distinct().toList();
        if (!ids.isEmpty()) {
            rows.answers(quiz, most, ids).forEach(answer -> choices.add(answer, json, matrix.rows()));
        }
        return choices;
    }

    private void add(Answer answer, ResponseJson json, Map<Long, Integer> rows) {
        Integer row = rows.get(answer.attempt());
        if (options.containsKey(answer.item()) && row != null) {
            Draw draw = Draw.parse(answer.draw());
            Set<Integer> authored = shown(json.parse(answer.response())).stream()
                    .flatMapToInt(id -> draw.entry(0, id).stream())
                    .boxed()
                    .collect(Collectors.toSet());
            chosen.computeIfAbsent(answer.item(), item -> new TreeMap<>()).put(row, authored);
        }
    }

    /** The ids, as the variant showed them. */
    private static List<String> shown(Response response) {
        return switch (response) {
            case Response.Text(String id) -> List.of(id);
            case Response.Ids(var ids) -> ids;
            case Response.None none -> List.of();
            case Response.Lines lines -> List.of();
            case Response.Blanks blanks -> List.of();
        };
    }

    /** The analysis of an item's options; empty where it has none, or too few chose any. */
    List<ItemReport.AuthoredOption> analyse(Item item, RestScores rests, int column) {
        List<Option> authored = options.getOrDefault(item, List.of());
        Set<Integer> key = IntStream.range(0, authored.size())
                .filter(k -> authored.get(k).correct())
                .boxed()
                .collect(Collectors.toSet());
        SortedMap<Integer, Set<Integer>> answers = chosen.getOrDefault(item, new TreeMap<>());
        double[] all = rests.of(column);
        double greatest = rests.greatest(column);
        double[] shares = answers.keySet().stream()
                .mapToDouble(row -> greatest > 0 ? all[row] / greatest : Double.NaN)
                .toArray();
        List<OptionAnalysis> analyses = OptionAnalysis.of(
                authored.stream().map(Option::text).toList(), key, List.copyOf(answers.values()), shares);
        return IntStream.range(0, analyses.size())
                .mapToObj(k -> new ItemReport.AuthoredOption(authored.get(k), analyses.get(k)))
                .toList();
    }
}
