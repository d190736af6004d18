package dev.ascent.ui.report;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import dev.ascent.server.account.Person;
import dev.ascent.server.review.QueueFilter;
import dev.ascent.server.review.ReviewQueue;
import dev.ascent.ui.report.QueueAddress.Place;
import dev.ascent.ui.shell.Client;
import java.util.Optional;

/** Takes the score of an open answer back and goes to that answer. */
record TakeBack(ReviewQueue queue, Person person, Place place, QueueFilter filter) implements Runnable {

    @Override
    public void run() {
        boolean done = queue.withdraw(person, place.attempt(), place.slot(), Client.address());
        Notification.show(text(done ? "queue.undone" : "rubric.refused"));
        UI.getCurrent().navigate(ScoreAnswerView.class, place.toString(), QueueAddress.of(filter, Optional.empty()));
    }
}
