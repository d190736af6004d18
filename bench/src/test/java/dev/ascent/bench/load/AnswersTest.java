package dev.ascent.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.server.account.Person;
import dev.ascent.server.ident.Id;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private static final Person PERSON = new Person(new Id(1), "a@example.org", "A", Set.of());
    private static final List<Place> PLACES =
            List.of(new Place(new Id(7), PERSON, "", 1), new Place(new Id(7), PERSON, "", 2));

    @Test
    void tellsLostAndInventedAnswersFromKeptOnes() throws Exception {
        try (Connection database = DriverManager.getConnection("jdbc:h2:mem:answers");
                Statement statement = database.createStatement()) {
            statement.execute("create table attempt_response"
                    + " (attempt_id bigint, slot int, sequence bigint, response varchar(20))");
            Answers answers = new Answers(
                    (place, sequence, value) -> {
                        if (value != 2) {
                            insert(statement, place.attempt().number(), place.slot(), sequence, value);
                        }
                    },
                    PLACES);
            answers.saveNext();
            answers.saveNext();
            assertThat(answers.check(database)).isEqualTo(new Answers.Check(2, 0, 0));

            answers.saveNext();
            assertThat(answers.check(database)).isEqualTo(new Answers.Check(3, 1, 0));

            insert(statement, 7, 1, 9, 99);
            insert(statement, 7, 1, 9, 1);
            assertThat(answers.check(database)).isEqualTo(new Answers.Check(3, 1, 2));
        }
    }

    private static void insert(Statement statement, long attempt, int slot, long sequence, int value)
            throws SQLException {
        statement.execute("insert into attempt_response values (" + attempt + ", " + slot + ", " + sequence + ", '\""
                + value + "\"')");
    }
}
