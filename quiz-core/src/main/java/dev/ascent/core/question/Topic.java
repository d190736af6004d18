package dev.ascent.core.question;

import java.util.List;

/**
 * A topic of the taxonomy, such as convolutional networks.
 *
 * @param id     never changes once published
 * @param title  for people
 * @param area   the id of the area that the topic belongs to
 * @param phase  the phase of the learning path in which it is first expected
 * @param weight how much an interview dwells on it: 3 core, 2 common, 1 occasional
 * @param names  the skills within the topic, each of which the bank has a question about
 */
public record Topic(String id, String title, String area, Phase phase, int weight, List<String> names) {

    public Topic {
        names = List.copyOf(names);
    }
}
