package dev.ascent.core.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The subject matter of the bank: areas of topics, in the order of the learning path. */
public final class Taxonomy {

    private final List<Area> areas;
    private final Map<String, Topic> topics = new LinkedHashMap<>();

    public Taxonomy(List<Area> areas) {
        this.areas = List.copyOf(areas);
        for (Area area : areas) {
            area.topics().forEach(topic -> topics.put(topic.id(), topic));
        }
    }

    public List<Area> areas() {
        return areas;
    }

    /** Returns every topic, area by area. */
    public List<Topic> topics() {
        return List.copyOf(topics.values());
    }

    public Optional<Topic> topic(String id) {
        return Optional.ofNullable(topics.get(id));
    }
}
