package dev.ascent.core.question;

import java.util.List;

/** A group of topics, such as mathematical foundations. */
public record Area(String id, String title, List<Topic> topics) {

    public Area {
        topics = List.copyOf(topics);
    }
}
