package dev.ascent.core.bank;

import dev.ascent.core.question.Reference;
import dev.ascent.core.question.StudyGuide;
import dev.ascent.core.question.Taxonomy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads study guides: {@code study/<topic>.yaml}, one for a topic. */
public final class StudyReader {

    static final String FOLDER = "study/";

    private final Taxonomy taxonomy;

    public StudyReader(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /**
     * What came of reading a file.
     *
     * @param guide empty if there were errors
     */
    public record Reading(Optional<StudyGuide> guide, List<Problem> problems) {}

    /** Reads the guide of a topic; where {@code file} is {@code study/<topic>.yaml} the topic must agree with it. */
    public Reading read(String file, String text) {
        Document<StudyGuide> read = Document.read(file, text, fields -> guide(fields, file));
        return new Reading(read.value(), read.problems());
    }

    private StudyGuide guide(Fields fields, String file) {
        String topic = fields.text("topic");
        if (!topic.isEmpty() && file.startsWith(FOLDER) && !file.equals(FOLDER + topic + ".yaml")) {
            fields.problem(Code.B006, "topic", "the topic is `" + topic + "`, the file `" + file + "`");
        }
        known(fields, "topic", List.of(topic));
        List<String> prerequisites = fields.texts("prerequisites");
        known(fields, "prerequisites", prerequisites);
        List<Reference> resources = fields.each("resources", ReferenceReader::read);
        if (resources.isEmpty()) {
            fields.problem(Code.B011, "resources", "at least one resource is needed");
        }
        return new StudyGuide(fields.text("looks-for").strip(), prerequisites, resources);
    }

    private void known(Fields fields, String key, List<String> topics) {
        for (String topic : topics) {
            if (!topic.isEmpty() && taxonomy.topic(topic).isEmpty()) {
                fields.problem(Code.B008, key, "the taxonomy has no topic `" + topic + "`");
            }
        }
    }

    /** Returns the guides of a bank by topic, and puts what is wrong with them among {@code problems}. */
    static Map<String, StudyGuide> guides(BankFiles files, Taxonomy taxonomy, List<Problem> problems) {
        StudyReader reader = new StudyReader(taxonomy);
        Map<String, StudyGuide> guides = new TreeMap<>();
        for (Map.Entry<String, String> file : files.under(FOLDER).entrySet()) {
            Reading reading = reader.read(file.getKey(), file.getValue());
            problems.addAll(reading.problems());
            String topic =
                    file.getKey().substring(FOLDER.length(), file.getKey().length() - ".yaml".length());
            reading.guide().ifPresent(guide -> guides.put(topic, guide));
        }
        Taxonomy guided = taxonomy.withGuides(guides);
        for (String topic : guides.keySet()) {
            if (guided.foundations(topic).contains(topic)) {
                problems.add(files.problem(
                        Code.B030, FOLDER + topic + ".yaml", "prerequisites", "in the end it builds on itself"));
            }
        }
        return guides;
    }
}
