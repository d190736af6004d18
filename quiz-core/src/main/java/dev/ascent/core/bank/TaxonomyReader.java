package dev.ascent.core.bank;

import dev.ascent.core.question.Area;
import dev.ascent.core.question.Phase;
import dev.ascent.core.question.Taxonomy;
import dev.ascent.core.question.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads {@code taxonomy.yaml}. */
final class TaxonomyReader {

    /** As the ids of questions. */
    private static final int LONGEST_ID = 64;

    private TaxonomyReader() {}

    static Taxonomy read(String text, Problems problems) {
        List<Area> areas = new ArrayList<>();
        YamlReader.read(text, problems).ifPresent(root -> {
            Fields fields = new Fields(root, problems);
            fields.entries("levels");
            fields.named("areas", TaxonomyReader::area).forEach((id, area) -> areas.add(named(id, area)));
            fields.close();
        });
        return new Taxonomy(areas);
    }

    private static Area area(Fields fields) {
        String title = fields.text("title");
        List<Topic> topics = new ArrayList<>();
        fields.named("topics", TaxonomyReader::topic).forEach((id, topic) -> {
            if (id.length() <= LONGEST_ID) {
                topics.add(named(id, topic));
            } else {
                String message =
                        "a topic's id has at most " + LONGEST_ID + " characters, `" + id + "` has " + id.length();
                fields.problem(Code.B005, "topics", message);
            }
        });
        return new Area("", title, topics);
    }

    private static Topic topic(Fields fields) {
        return new Topic(
                "",
                fields.text("title"),
                "",
                phase(fields),
                fields.integer("weight", 1, 3).orElse(1),
                fields.texts("names"));
    }

    private static Topic named(String id, Topic topic) {
        return new Topic(id, topic.title(), topic.area(), topic.phase(), topic.weight(), topic.names());
    }

    private static Area named(String id, Area area) {
        List<Topic> topics = area.topics().stream()
                .map(topic -> new Topic(topic.id(), topic.title(), id, topic.phase(), topic.weight(), topic.names()))
                .toList();
        return new Area(id, area.title(), topics);
    }

    private static Phase phase(Fields fields) {
        int number = fields.integer("phase", 1, Phase.values().length).orElse(1);
        return Stream.of(Phase.values())
                .filter(phase -> phase.number() == number)
                .findFirst()
                .orElse(Phase.FOUNDATION);
    }
}
