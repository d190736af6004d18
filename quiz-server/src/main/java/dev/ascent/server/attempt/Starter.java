package dev.ascent.server.attempt;

import dev.ascent.core.assemble.Assembler;
import dev.ascent.core.assemble.Assembly;
import dev.ascent.core.assemble.Blueprint;
import dev.ascent.core.assemble.Form;
import dev.ascent.core.assemble.History;
import dev.ascent.core.assemble.Rules;
import dev.ascent.core.variant.Variant;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.audit.AuditLog;
import dev.ascent.server.catalogue.Catalogue;
import dev.ascent.server.ident.Id;
import dev.ascent.server.ident.IdSource;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToIntFunction;

/** Starts quizzes: draws a seed, assembles the form, and writes the attempt with its deadline. */
@Singleton
public class Starter {
    /** Seeds are whole numbers that every JSON reader keeps exactly. */
    private static final int SEED_BITS_DROPPED = 11;

    private final Catalogue catalogue;
    private final AttemptRepository rows;
    private final SlotRepository slots;
    private final AttemptService attempts;
    private final Histories histories;
    private final AuditLog audit;
    private final IdSource ids;
    private final Clock clock;
    private final GroupCommit<Start, AttemptRow> commits;
    private final SecureRandom random = new SecureRandom();

    Starter(
            Catalogue catalogue,
            AttemptRepository rows,
            SlotRepository slots,
            AttemptService attempts,
            Histories histories,
            AuditLog audit,
            IdSource ids,
            Clock clock,
            GroupCommits commits) {
        this.catalogue = catalogue;
        this.rows = rows;
        this.slots = slots;
        this.attempts = attempts;
        this.histories = histories;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.commits = commits.of(this::store);
    }

    /**
     * Starts a quiz of the bank, or goes on with the attempt of it that is open.
     *
     * @param seed which form to draw; only for instructors
     * @param address the network address that the request came from
     * @throws dev.ascent.server.problem.AccessDenied if a seed is given by somebody who may not
     */
    public Starting start(Person person, String quiz, OptionalLong seed, String address) {
        if (seed.isPresent()) {
            person.require(Role.INSTRUCTOR);
        }
        Optional<Blueprint> blueprint = catalogue.bank().quiz(quiz);
        if (blueprint.isEmpty()) {
            return new Starting.NoSuchQuiz();
        }
        Plan plan = new Plan(blueprint.get(), quiz, "", form -> blueprint.get().minutes());
        return start(person, plan, seed.orElseGet(this::drawSeed), address);
    }

    /** Starts a quiz of the person's own making, or goes on with the attempt of the same that is open. */
    public Starting start(Person person, CustomQuiz quiz, String address) {
        return start(person, plan(quiz), drawSeed(), address);
    }

    /** Starts such a quiz as it was foreseen, as far as the bank and what the person was asked are still the same. */
    public Starting start(Person person, CustomQuiz quiz, Foresight.Possible foreseen, String address) {
        return start(person, plan(quiz), foreseen.seed(), address);
    }

    private Plan plan(CustomQuiz quiz) {
        Blueprint blueprint = quiz.blueprint(catalogue.bank().taxonomy());
        String openQuiz = CustomQuiz.ID + "-" + blueprint.fingerprint().substring(0, 32);
        return new Plan(blueprint, openQuiz, quiz.text(), Starter::minutes);
    }

    /** Tells whether starting this quiz would go on with an attempt of it. */
    public boolean isOpen(Person person, String quiz) {
        return resume(person, quiz).isPresent();
    }

    /** Tells whether starting such a quiz would go on with an attempt of the same. */
    public boolean isOpen(Person person, CustomQuiz quiz) {
        return resume(person, plan(quiz).openQuiz).isPresent();
    }

    /** What would come of starting such a quiz now. */
    public Foresight foresee(Person person, CustomQuiz quiz) {
        Blueprint blueprint = quiz.blueprint(catalogue.bank().taxonomy());
        long seed = drawSeed();
        return switch (Assembler.assemble(catalogue.bank(), blueprint, histories.of(person, blueprint), seed)) {
            case Assembly.Assembled(Form form) -> new Foresight.Possible(minutes(form), seed);
            case Assembly.Infeasible(List<String> reasons, Optional<Assembly.Offer> offer) ->
                new Foresight.Impossible(
                        reasons,
                        offer.map(
                                nearest -> new Foresight.Offer(quiz.offered(nearest.blueprint()), nearest.changes())));
            case Assembly.Undecided undecided -> new Foresight.Impossible(List.of(undecided.words()), Optional.empty());
        };
    }

    /**
     * A quiz about to be started.
     *
     * @param openQuiz by which its open attempt is found again
     * @param text what a candidate's own quiz is made of; empty for one of the bank
     * @param minutes how long a form may take
     */
    private record Plan(Blueprint blueprint, String openQuiz, String text, ToIntFunction<Form> minutes) {

        /**
         * The plan with a shorter memory of what the candidate has seen, if it is one of the bank and an offer changes
         * nothing else: who takes a ready-made quiz so often gets questions again instead of a refusal.
         */
        Optional<Plan> forgetful(Assembly.Offer offer) {
            Rules wanted = blueprint.rules();
            Rules offered = offer.blueprint().rules();
            Rules forgetting = new Rules(
                    wanted.limits(),
                    wanted.minutes(),
                    wanted.points(),
                    offered.notSeenDays(),
                    wanted.exposure(),
                    wanted.enemies());
            boolean elseTheSame = offer.blueprint().picks().equals(blueprint.picks()) && offered.equals(forgetting);
            return text.isEmpty() && elseTheSame && !offered.equals(wanted)
                    ? Optional.of(new Plan(blueprint.with(forgetting), openQuiz, text, minutes))
                    : Optional.empty();
        }
    }

    /** An open attempt of the quiz is looked for where a form can't be written, and not before: mostly there is none. */
    private Starting start(Person person, Plan plan, long seed, String address) {
        History history = histories.of(person, plan.blueprint);
        return switch (Assembler.assemble(catalogue.bank(), plan.blueprint, history, seed)) {
            case Assembly.Infeasible(List<String> reasons, Optional<Assembly.Offer> offer) ->
                goOn(person, plan)
                        .or(() -> offer.flatMap(plan::forgetful)
                                .map(forgetful -> start(person, forgetful, seed, address)))
                        .orElseGet(() -> new Starting.Infeasible(reasons, offer));
            case Assembly.Undecided undecided ->
                goOn(person, plan)
                        .orElseGet(() -> new Starting.Infeasible(List.of(undecided.words()), Optional.empty()));
            case Assembly.Assembled(Form form) -> write(person, form, plan, address);
        };
    }

    private Optional<Starting> goOn(Person person, Plan plan) {
        return resume(person, plan.openQuiz).map(open -> new Starting.Started(open, false));
    }

    /** The open attempt of this quiz; one whose time is over is ended by looking at it, and is not open then. */
    private Optional<AttemptView> resume(Person person, String openQuiz) {
        return rows.findByAccountIdAndOpenQuiz(person.id().number(), openQuiz).flatMap(attempts::showOpen);
    }

    /** Writes attempt and slots in one transaction, which starts of others may share. The database refuses a second open attempt of the quiz. */
    private Starting write(Person person, Form form, Plan plan, String address) {
        Id id = ids.next();
        List<Paper.Place> places = places(form);
        List<SlotRow> asked = places.stream().map(place -> row(id, place)).toList();
        Instant now = clock.instant();
        Blueprint blueprint = form.blueprint();
        AttemptRow row = new AttemptRow(
                id.number(),
                person.id().number(),
                blueprint.id(),
                blueprint.title(),
                blueprint.fingerprint(),
                plan.text,
                blueprint.scoring().text(),
                form.seed(),
                AttemptState.IN_PROGRESS,
                plan.openQuiz,
                1,
                asked.size(),
                asked.stream().mapToInt(SlotRow::points).sum(),
                now,
                now.plus(Duration.ofMinutes(plan.minutes.applyAsInt(form))),
                null,
                null,
                null,
                null,
                null);
        try {
            commits.run(new Start(person, row, asked, address));
        } catch (DataAccessException e) {
            AttemptRow open = rows.findByAccountIdAndOpenQuiz(person.id().number(), plan.openQuiz)
                    .orElseThrow(() -> e);
            return attempts.showOpen(open)
                    .<Starting>map(view -> new Starting.Started(view, false))
                    .orElseGet(() -> write(person, form, plan, address));
        }
        return new Starting.Started(attempts.started(row, asked, places), true);
    }

    /** An attempt to be written. */
    private record Start(Person person, AttemptRow row, List<SlotRow> asked, String address) {}

    private AttemptRow store(Start start) {
        AttemptRow row = rows.save(start.row);
        slots.saveAll(start.asked);
        String subject = AttemptService.subject(new Id(row.id()));
        audit.add(start.person.id(), "attempt.start", subject, start.address, row.quizId());
        return row;
    }

    private List<Paper.Place> places(Form form) {
        return form.slots().stream()
                .map(slot -> new Paper.Place(
                        slot.number(),
                        catalogue.generator().generate(slot.question(), slot.variantSeed()),
                        slot.variantSeed(),
                        slot.points()))
                .toList();
    }

    private static SlotRow row(Id attempt, Paper.Place place) {
        Variant variant = place.variant();
        return new SlotRow(
                new SlotKey(attempt.number(), place.slot()),
                variant.question().id(),
                variant.question().version(),
                place.variantSeed(),
                variant.draw().text(),
                place.points(),
                false,
                null,
                null);
    }

    private static int minutes(Form form) {
        return Math.max(1, (int) Math.ceil(form.expectedMinutes()));
    }

    private long drawSeed() {
        return random.nextLong() >>> SEED_BITS_DROPPED;
    }
}
