package dev.ascent.server.account;

import java.util.List;
import java.util.Map;

/** What one feature holds about people. Everything that refers to an account belongs to one of these. */
public interface PersonalRecords {

    /** The name of this part in the export. */
    String name();

    /**
     * All that is held about {@code person}, without keys of attempts that are not graded: objects of texts, numbers,
     * instants and lists.
     */
    List<Map<String, Object>> of(Person person);

    /**
     * Deletes what is of no use to others, in the transaction that is open. What statistics need stays: it refers to an
     * account that no longer says who it was.
     */
    void erase(Person person);
}
