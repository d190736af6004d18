package dev.ascent.server.attempt;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ascent.core.grade.Confidence;
import dev.ascent.core.variant.Prompt;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An attempt in the API, as its candidate may see it. */
@Serdeable
@Schema(example = """
        {"id": "06fq3kb91m7rw", "quiz": "junior-screen", "title": "Junior screen", "scoring": "plain",
        "state": "in-progress", "startedAt": "2026-11-01T09:00:00Z", "deadlineAt": "2026-11-01T09:30:00Z",
        "serverTime": "2026-11-01T09:05:00Z", "currentSlot": 1, "slots": [{"slot": 1, "kind": "single-choice",
        "topic": "training", "level": "junior", "stem": "Which value does `relu(-3)` give?", "points": 1,
        "options": [{"id": "a", "text": "0"}, {"id": "b", "text": "-3"}], "response": "a", "sequence": 1,
        "flagged": false}, {"slot": 2, "kind": "numeric", "topic": "cnn", "level": "junior",
        "stem": "How many bytes?", "points": 1, "unit": "MiB", "sequence": 0, "flagged": true}]}""")
public record AttemptBody(
        String id,
        String quiz,
        String title,
        String scoring,
        String state,
        Instant startedAt,
        Instant deadlineAt,
        Instant serverTime,
        int currentSlot,
        List<SlotBody> slots) {

    static AttemptBody of(AttemptView view, ResponseJson json) {
        return new AttemptBody(
                view.id().toString(),
                view.quiz(),
                view.title(),
                view.scoring().text(),
                view.state().id(),
                view.startedAt(),
                view.deadlineAt(),
                view.serverTime(),
                view.currentSlot(),
                view.slots().stream().map(slot -> SlotBody.of(slot, json)).toList());
    }

    /** A question. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SlotBody(
            int slot,
            String kind,
            String topic,
            String level,
            String stem,
            int points,
            @Nullable List<OptionBody> options,
            @Nullable List<BlankBody> blanks,
            @Nullable String unit,
            @Nullable List<String> lines,
            @Nullable JsonNode response,
            @Nullable String confidence,
            long sequence,
            boolean flagged) {

        /** The question as its candidate may see it. */
        public static SlotBody of(SlotView slot, ResponseJson json) {
            Prompt prompt = slot.prompt();
            return new SlotBody(
                    slot.slot(),
                    prompt.kind().id(),
                    prompt.topic().id(),
                    prompt.level().id(),
                    prompt.stem(),
                    slot.points(),
                    AttemptBody.options(prompt.options()),
                    prompt.blanks().isEmpty()
                            ? null
                            : prompt.blanks().stream().map(BlankBody::of).toList(),
                    prompt.unit().orElse(null),
                    prompt.lines().isEmpty() ? null : prompt.lines(),
                    slot.saved().map(saved -> json.write(saved.response())).orElse(null),
                    slot.saved()
                            .flatMap(SavedResponse::confidence)
                            .map(Confidence::id)
                            .orElse(null),
                    slot.sequence(),
                    slot.flagged());
        }
    }

    /** An option; its id says nothing about the key. */
    @Serdeable
    public record OptionBody(String id, String text) {}

    /** A blank to fill, or a left side to match. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BlankBody(
            String id,
            String label,
            String kind,
            @Nullable List<OptionBody> options,
            @Nullable String unit) {
        static BlankBody of(Prompt.BlankPrompt blank) {
            return new BlankBody(
                    blank.id(),
                    blank.label(),
                    blank.kind().id(),
                    AttemptBody.options(blank.options()),
                    blank.unit().orElse(null));
        }
    }

    private static @Nullable List<OptionBody> options(List<Prompt.Labelled> options) {
        return options.isEmpty()
                ? null
                : options.stream()
                        .map(option -> new OptionBody(option.id(), option.text()))
                        .toList();
    }
}
