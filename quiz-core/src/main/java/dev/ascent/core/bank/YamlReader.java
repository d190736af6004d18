package dev.ascent.core.bank;

import dev.ascent.core.bank.Yaml.Place;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Builds the tree of one document from the parser's events, refusing what the bank does without. */
final class YamlReader {

    /** A question file is at most this long, in characters. */
    static final int LIMIT = 64 * 1024;

    private static final int DEPTH = 12;

    /** What a decoder puts in the place of bytes that are not UTF-8. */
    private static final String NOT_UTF_8 = "\uFFFD";

    private final Problems problems;
    private final Iterator<Event> events;

    private YamlReader(Problems problems, Iterator<Event> events) {
        this.problems = problems;
        this.events = events;
    }

    /** Reads a document whose root is a mapping; empty if there is none, with the reason among the problems. */
    static Optional<Yaml.Mapping> read(String text, Problems problems) {
        if (text.length() > LIMIT) {
            problems.add(Code.B002, new Place(1, 1), "the file has more than 64 KiB");
            return Optional.empty();
        }
        if (text.indexOf(NOT_UTF_8) >= 0) {
            problems.add(Code.B001, new SourceText(text).find(NOT_UTF_8, 0), "here are bytes that are not UTF-8");
            return Optional.empty();
        }
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(problems.file())
                    .setCodePointLimit(LIMIT)
                    .build();
            return new YamlReader(
                            problems, new Parse(settings).parseString(text).iterator())
                    .document();
        } catch (MarkedYamlEngineException e) {
            Place place = e.getProblemMark().map(YamlReader::place).orElse(new Place(1, 1));
            problems.add(Code.B001, place, e.getProblem() == null ? "is not YAML" : e.getProblem());
        } catch (YamlEngineException e) {
            problems.add(Code.B001, new Place(1, 1), String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    private Optional<Yaml.Mapping> document() {
        events.next();
        if (events.next() instanceof StreamEndEvent) {
            problems.add(Code.B001, new Place(1, 1), "the file is empty");
            return Optional.empty();
        }
        Yaml root = node(events.next(), 0);
        events.next();
        if (!(events.next() instanceof StreamEndEvent)) {
            problems.add(Code.B002, new Place(1, 1), "the file holds several documents");
        }
        if (root instanceof Yaml.Mapping mapping) {
            return Optional.of(mapping);
        }
        problems.add(Code.B005, root.place(), "the file must hold a mapping of keys to values");
        return Optional.empty();
    }

    private Yaml node(Event event, int depth) {
        Place place = event.getStartMark().map(YamlReader::place).orElse(new Place(1, 1));
        if (depth > DEPTH) {
            throw new YamlEngineException("nested more than " + DEPTH + " deep, at line " + place.line());
        }
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            problems.add(Code.B002, place, event instanceof AliasEvent ? "alias" : "anchor");
        }
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar, place);
            case SequenceStartEvent start -> sequence(start, place, depth);
            case MappingStartEvent start -> mapping(start, place, depth);
            default -> new Yaml.Scalar("", true, 0, place);
        };
    }

    private Yaml scalar(ScalarEvent scalar, Place place) {
        scalar.getTag().ifPresent(tag -> problems.add(Code.B002, place, "tag " + tag));
        boolean block = scalar.isLiteral() || scalar.isFolded();
        return new Yaml.Scalar(scalar.getValue(), scalar.isPlain(), block ? 1 : 0, place);
    }

    private Yaml sequence(CollectionStartEvent start, Place place, int depth) {
        start.getTag().ifPresent(tag -> problems.add(Code.B002, place, "tag " + tag));
        List<Yaml> items = new ArrayList<>();
        for (Event next = events.next(); !(next instanceof SequenceEndEvent); next = events.next()) {
            items.add(node(next, depth + 1));
        }
        return new Yaml.Sequence(items, place);
    }

    private Yaml mapping(CollectionStartEvent start, Place place, int depth) {
        start.getTag().ifPresent(tag -> problems.add(Code.B002, place, "tag " + tag));
        SequencedMap<String, Yaml.Entry> entries = new LinkedHashMap<>();
        for (Event next = events.next(); !(next instanceof MappingEndEvent); next = events.next()) {
            Yaml key = node(next, depth + 1);
            Yaml value = node(events.next(), depth + 1);
            if (!(key instanceof Yaml.Scalar name)) {
                problems.add(Code.B005, key.place(), "a key must be a text");
            } else if (entries.putIfAbsent(name.text(), new Yaml.Entry(key.place(), value)) != null) {
                problems.add(Code.B002, key.place(), "the key `" + name.text() + "` stands here twice");
            }
        }
        return new Yaml.Mapping(entries, place);
    }

    private static Place place(Mark mark) {
        return new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
