package dev.ascent.server.catalogue;

import dev.ascent.core.assemble.Blueprint;
import dev.ascent.core.bank.Bank;
import dev.ascent.core.question.Level;
import dev.ascent.core.question.Question;
import dev.ascent.core.question.Topic;
import dev.ascent.server.page.Page;
import dev.ascent.server.page.PageRequest;
import dev.ascent.server.problem.Problems;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Topics and quizzes over HTTP. */
@Controller("/api/v1")
@Secured(SecurityRule.IS_AUTHENTICATED)
@SecurityRequirement(name = "bearer")
@Tag(name = "catalogue")
@Problems.SignInNeeded
@Problems.Unavailable
class CatalogueController {
    private final Catalogue catalogue;

    CatalogueController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The taxonomy's topics, each with the number of questions about it. */
    @Get("/topics")
    @Problems.BadQuery
    Topics topics(@Nullable @QueryValue String after, @Nullable @QueryValue Integer limit) {
        Bank bank = catalogue.bank();
        Map<String, Long> counts = bank.questions().stream()
                .map(Question::topic)
                .map(Topic::id)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        List<TopicLine> all = bank.taxonomy().topics().stream()
                .map(topic -> new TopicLine(
                        topic.id(), topic.title(), topic.area(), topic.names(), counts.getOrDefault(topic.id(), 0L)))
                .toList();
        Page<TopicLine> page = Page.of(all, TopicLine::id, PageRequest.of(after, limit));
        return new Topics(page.items(), page.next().orElse(null));
    }

    /** The quizzes that can be started. */
    @Get("/quizzes")
    @Problems.BadQuery
    Quizzes quizzes(@Nullable @QueryValue String after, @Nullable @QueryValue Integer limit) {
        Bank bank = catalogue.bank();
        Page<QuizLine> page = Page.of(
                bank.quizzes().stream().map(quiz -> line(bank, quiz)).toList(),
                QuizLine::id,
                PageRequest.of(after, limit));
        return new Quizzes(page.items(), page.next().orElse(null));
    }

    private static QuizLine line(Bank bank, Blueprint quiz) {
        return new QuizLine(
                quiz.id(),
                quiz.title(),
                quiz.description(),
                quiz.minutes(),
                quiz.questions(),
                List.copyOf(topics(bank, quiz)),
                quiz.level().map(Level::id).orElse("mixed"),
                quiz.scoring().text());
    }

    private static Set<String> topics(Bank bank, Blueprint quiz) {
        Set<String> topics = new LinkedHashSet<>();
        for (Blueprint.Pick pick : quiz.picks()) {
            topics.addAll(pick.selector().topics());
            bank.taxonomy().topics().stream()
                    .filter(topic -> pick.selector().areas().contains(topic.area()))
                    .map(Topic::id)
                    .forEach(topics::add);
        }
        return topics;
    }

    /** A part of the list of topics. */
    @Serdeable
    @Schema(example = """
        {"items": [{"id": "cnn", "title": "Convolutional networks", "area": "architectures",
        "names": ["convolution", "pooling"], "questions": 24}], "next": "cnn"}""")
    record Topics(List<TopicLine> items, @Nullable String next) {}

    /** A topic: its area, the names of what belongs to it, and how many questions are published. */
    @Serdeable
    record TopicLine(String id, String title, String area, List<String> names, long questions) {}

    /** A part of the list of quizzes. */
    @Serdeable
    @Schema(example = """
        {"items": [{"id": "junior-screen", "title": "Junior screen", "description": "What a first call asks.",
        "minutes": 30, "questions": 20, "topics": ["cnn", "training"], "level": "junior",
        "scoring": "plain"}], "next": null}""")
    record Quizzes(List<QuizLine> items, @Nullable String next) {}

    /** A quiz: how long, how many questions, about which topics, how hard, and how answers become points. */
    @Serdeable
    record QuizLine(
            String id,
            String title,
            String description,
            int minutes,
            int questions,
            List<String> topics,
            String level,
            String scoring) {}
}
