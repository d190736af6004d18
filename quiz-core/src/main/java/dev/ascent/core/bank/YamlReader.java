package dev.ascent.core.bank;

import dev.ascent.core.bank.Yaml.Place;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** A question file is at most this long, in bytes of UTF-8. */
    static final int LIMIT = 64 * 1024;

    private static final int DEPTH = 12;

    private static final Place START = new Place(1, 1);

    private static final LoadSettings WITH_PLACES = settings(true);
    private static final LoadSettings WITHOUT_PLACES = settings(false);

    /** From so many entries on, that a key stands twice is found by hashing. */
    private static final int MANY = 16;

    /** What a decoder puts in the place of bytes that are not UTF-8. */
    private static final char NOT_UTF_8 = '\uFFFD';

    private final Problems problems;
    private final Iterator<Event> events;

    /**
     * A text that never quite fills a buffer. The parser's has a place too few where its last character is the first half of
     * a pair.
     */
    private static final class Characters extends StringReader {

        Characters(String text) {
            super(text);
        }

        @Override
        public int read(char[] buffer) throws IOException {
            return read(buffer, 0, buffer.length - 1);
        }
    }

    private YamlReader(Problems problems, Iterator<Event> events) {
        this.problems = problems;
        this.events = events;
    }

    /** Most files fit into one buffer. */
    private static LoadSettings settings(boolean places) {
        return LoadSettings.builder()
                .setCodePointLimit(LIMIT)
                .setBufferSize(3 * 1024)
                .setUseMarks(places)
                .build();
    }

    /** Reads a document whose root is a mapping; empty if there is none, with the reason among the problems. */
    static Optional<Yaml.Mapping> read(String text, Problems problems) {
        return read(text, problems, WITH_PLACES);
    }

    /** Reads the same in less time, but all at the file's beginning: for files that hardly ever have a problem. */
    static Optional<Yaml.Mapping> readWithoutPlaces(String text, Problems problems) {
        return read(text, problems, WITHOUT_PLACES);
    }

    private static Optional<Yaml.Mapping> read(String text, Problems problems, LoadSettings settings) {
        if (isTooLong(text)) {
            problems.add(Code.B002, START, "the file has more than 64 KiB");
            return Optional.empty();
        }
        if (text.indexOf(NOT_UTF_8) >= 0) {
            problems.add(
                    Code.B001,
                    new SourceText(text).find(String.valueOf(NOT_UTF_8), 0),
                    "here are bytes that are not UTF-8");
            return Optional.empty();
        }
        try {
            return new YamlReader(
                            problems,
                            new Parse(settings)
                                    .parseReader(new Characters(text))
                                    .iterator())
                    .document();
        } catch (MarkedYamlEngineException e) {
            Place place = e.getProblemMark().map(YamlReader::place).orElse(START);
            problems.add(Code.B001, place, e.getProblem() == null ? "is not YAML" : e.getProblem());
        } catch (YamlEngineException e) {
            problems.add(Code.B001, START, String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    /** A character takes up to three bytes; they are counted only where their number leaves doubt. */
    private static boolean isTooLong(String text) {
        return text.length() > LIMIT
                || (3 * text.length() > LIMIT && text.getBytes(StandardCharsets.UTF_8).length > LIMIT);
    }

    private Optional<Yaml.Mapping> document() {
        events.next();
        if (events.next() instanceof StreamEndEvent) {
            problems.add(Code.B001, START, "the file is empty");
            return Optional.empty();
        }
        Yaml root = node(events.next(), 0);
        events.next();
        if (!(events.next() instanceof StreamEndEvent)) {
            problems.add(Code.B002, START, "the file holds several documents");
        }
        if (root instanceof Yaml.Mapping mapping) {
            return Optional.of(mapping);
        }
        problems.add(Code.B005, root.place(), "the file must hold a mapping of keys to values");
        return Optional.empty();
    }

    private Yaml node(Event event, int depth) {
        Place place = event.getStartMark().map(YamlReader::place).orElse(START);
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
            default -> new Yaml.Scalar("", true, place);
        };
    }

    private Yaml scalar(ScalarEvent scalar, Place place) {
        scalar.getTag().ifPresent(tag -> problems.add(Code.B002, place, "tag " + tag));
        return new Yaml.Scalar(scalar.getValue(), scalar.isPlain(), place);
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
        Yaml.Mapping mapping = new Yaml.Mapping(new ArrayList<>(), place);
        Set<String> seen = Set.of();
        for (Event next = events.next(); !(next instanceof MappingEndEvent); next = events.next()) {
            Yaml key = node(next, depth + 1);
            Yaml value = node(events.next(), depth + 1);
            if (!(key instanceof Yaml.Scalar name)) {
                problems.add(Code.B005, key.place(), "a key must be a text");
                continue;
            }
            int entries = mapping.entries().size();
            if (entries == MANY) {
                seen = keys(mapping);
            }
            if (entries < MANY ? mapping.indexOf(name.text(), 0) < 0 : seen.add(name.text())) {
                mapping.entries().add(new Yaml.Entry(name.text(), key.place(), value));
            } else {
                problems.add(Code.B002, key.place(), "the key `" + name.text() + "` stands here twice");
            }
        }
        return mapping;
    }

    private static Set<String> keys(Yaml.Mapping mapping) {
        Set<String> keys = new HashSet<>();
        mapping.entries().forEach(entry -> keys.add(entry.key()));
        return keys;
    }

    private static Place place(Mark mark) {
        return new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
