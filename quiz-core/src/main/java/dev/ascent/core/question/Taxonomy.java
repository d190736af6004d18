package dev.ascent.core.question;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The subject matter of the bank: areas of topics, in the order of the learning path, and how to study them. */
public final class Taxonomy {

    private final List<Area> areas;
    private final Map<String, Topic> topics = new LinkedHashMap<>();
    private final Map<String, StudyGuide> guides;

    public Taxonomy(List<Area> areas) {
        this(areas, Map.of());
    }

    /**
     * Makes a taxonomy.
     *
     * @param guides by topic; there need not be one for each
     */
    public Taxonomy(List<Area> areas, Map<String, StudyGuide> guides) {
        this.areas = List.copyOf(areas);
        this.guides = Map.copyOf(guides);
        for (Area area : areas) {
            area.topics().forEach(topic -> topics.put(topic.id(), topic));
        }
    }

    /** Returns the same areas with other study guides. */
    public Taxonomy withGuides(Map<String, StudyGuide> others) {
        return new Taxonomy(areas, others);
    }

    public List<Area> areas() {
        return areas;
    }

    public Optional<Area> area(String id) {
        return areas.stream().filter(area -> area.id().equals(id)).findFirst();
    }

    /** Returns every topic, area by area. */
    public List<Topic> topics() {
        return List.copyOf(topics.values());
    }

    public Optional<Topic> topic(String id) {
        return Optional.ofNullable(topics.get(id));
    }

    /** Returns how to study a topic; empty where nobody wrote it down. */
    public Optional<StudyGuide> guide(String topic) {
        return Optional.ofNullable(guides.get(topic));
    }

    /** Returns the ids of all topics that a topic builds on, directly or not. */
    public Set<String> foundations(String topic) {
        Set<String> found = new LinkedHashSet<>();
        addFoundations(topic, found);
        return found;
    }

    private void addFoundations(String topic, Set<String> found) {
        for (String prerequisite : guide(topic).map(StudyGuide::prerequisites).orElse(List.of())) {
            if (found.add(prerequisite)) {
                addFoundations(prerequisite, found);
            }
        }
    }
}
