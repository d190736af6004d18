package dev.ascent.core.question;

import java.util.List;
import java.util.Optional;

/**
 * A row of a shape chain: a layer, and the shape after it.
 *
 * @param text  a Markdown template
 * @param shape the sizes
 * @param from  the sizes as they follow from those of the row before, which CEL sees as the list {@code prev}; empty
 *              where an error is not carried forward into this row
 */
public record Layer(String text, Body.Shape shape, Optional<List<String>> from, String why) {

    public Layer {
        from = from.map(List::copyOf);
    }
}
