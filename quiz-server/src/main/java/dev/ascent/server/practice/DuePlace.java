package dev.ascent.server.practice;

import dev.ascent.server.ident.Id;
import dev.ascent.server.page.PageRequest;
import java.time.DateTimeException;
import java.time.Instant;

/** A place in the queue, which stays where it is when its card is reviewed. */
record DuePlace(Instant due, long id) {
    /** Before every card. */
    static final DuePlace FIRST = new DuePlace(Instant.EPOCH, 0);

    /** The place that a cursor names. */
    static DuePlace parse(String cursor) {
        int at = cursor.indexOf('_');
        if (at < 0) {
            throw PageRequest.unknownCursor();
        }
        Id id = Id.parse(cursor.substring(0, at)).orElseThrow(PageRequest::unknownCursor);
        try {
            Instant due = Instant.parse(cursor.substring(at + 1));
            if (due.isBefore(Instant.EPOCH) || due.isAfter(Instant.parse("9999-01-01T00:00:00Z"))) {
                throw PageRequest.unknownCursor();
            }
            return new DuePlace(due, id.number());
        } catch (DateTimeException e) {
            throw PageRequest.unknownCursor();
        }
    }

    String text() {
        return new Id(id) + "_" + due;
    }
}
