package dev.ascent.server.demo;

import dev.ascent.core.assemble.Blueprint;
import dev.ascent.core.bank.Bank;
import dev.ascent.server.account.AccountAdministration;
import dev.ascent.server.account.NewAccount;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Registration;
import dev.ascent.server.account.Role;
import dev.ascent.server.catalogue.Catalogue;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Fills an empty installation with people and graded attempts, through the same services that serve real people.
 *
 * <p>Everyone has the same password, which is printed: only for an installation that nobody else can reach.
 */
@Singleton
@Requires(beans = DemoClock.class)
public class DemoCohort {
    /** Everyone's password. */
    public static final String PASSWORD = "try-ascent-demo";

    private static final String ADDRESS = "demo";
    private static final double WEAKEST = 0.4;
    private static final double STRONGEST = 0.95;
    private static final long SEED = 20_260_101;
    private static final Duration AGE = Duration.ofDays(30);

    private static final List<Member> STAFF = List.of(
            new Member("admin", "Avery Admin", Role.ADMINISTRATOR),
            new Member("instructor", "Indira Instructor", Role.INSTRUCTOR),
            new Member("reviewer", "Remi Reviewer", Role.REVIEWER));

    /** The candidates, from the weakest to the strongest; the first named signs in as an example. */
    private static final List<Member> CANDIDATES = List.of(
            new Member("candidate", "Cleo Candidate", Role.CANDIDATE),
            new Member("bo", "Bo Larsen", Role.CANDIDATE),
            new Member("chidi", "Chidi Okafor", Role.CANDIDATE),
            new Member("dana", "Dana Novak", Role.CANDIDATE),
            new Member("emi", "Emi Sato", Role.CANDIDATE),
            new Member("farah", "Farah Haddad", Role.CANDIDATE),
            new Member("gus", "Gus Almeida", Role.CANDIDATE),
            new Member("hana", "Hana Kim", Role.CANDIDATE));

    /** A class that takes one quiz on one day, with the same questions for all: so there are enough answers for statistics. */
    private static final List<String> CLASS = List.of(
            "Ines Moreau",
            "Jonas Weber",
            "Kavya Rao",
            "Liam Byrne",
            "Mei Lin",
            "Noor Aziz",
            "Omar Fathi",
            "Petra Svoboda",
            "Quinn Taylor",
            "Rosa Costa",
            "Sven Dahl",
            "Tala Amari",
            "Uma Patel",
            "Viktor Petrov",
            "Wanjiru Mwangi",
            "Ximena Ruiz");

    private static final String QUIZ = "junior-screen";
    private static final long CLASS_SEED = 7;
    private static final Duration BETWEEN_STARTS = Duration.ofMinutes(25);

    private final AccountAdministration accounts;
    private final Catalogue catalogue;
    private final DemoAnswers answers;
    private final DemoClock clock;

    DemoCohort(AccountAdministration accounts, Catalogue catalogue, DemoAnswers answers, DemoClock clock) {
        this.accounts = accounts;
        this.catalogue = catalogue;
        this.answers = answers;
        this.clock = clock;
    }

    /** Makes whoever and whatever is not there yet, and returns the lines that tell how to sign in. */
    public List<String> fill() {
        boolean fresh = accounts.findByEmail(STAFF.getFirst().email()).isEmpty();
        Instant beginning = clock.instant().minus(AGE);
        try {
            if (fresh) {
                clock.stand(beginning);
            }
            STAFF.forEach(this::ensure);
            List<Person> candidates = CANDIDATES.stream().map(this::ensure).toList();
            if (fresh) {
                takeQuizzes(candidates, beginning);
                Instant morning = beginning
                        .plus(AGE.dividedBy(2))
                        .truncatedTo(ChronoUnit.DAYS)
                        .plus(Duration.ofHours(9));
                catalogue.bank().quizzes().stream()
                        .filter(quiz -> quiz.id().equals(QUIZ))
                        .forEach(quiz -> takeTogether(quiz, morning));
            }
        } finally {
            clock.go();
        }
        List<String> lines = new ArrayList<>();
        STAFF.forEach(member -> lines.add(member.line()));
        lines.add(CANDIDATES.getFirst().line());
        return lines;
    }

    private void takeQuizzes(List<Person> candidates, Instant beginning) {
        Random random = new Random(SEED);
        for (int i = 0; i < candidates.size(); i++) {
            double strength = WEAKEST + (STRONGEST - WEAKEST) * i / (candidates.size() - 1);
            takeQuizzes(candidates.get(i), strength, beginning, random);
        }
    }

    /** Everybody takes the first quiz, and some of the others on later days, in the daytime. */
    private void takeQuizzes(Person candidate, double strength, Instant beginning, Random random) {
        Bank bank = catalogue.bank();
        List<Blueprint> quizzes = bank.quizzes().stream()
                .filter(quiz -> quiz.id().equals(QUIZ) || random.nextInt(3) == 0)
                .toList();
        Duration apart = AGE.dividedBy(quizzes.size() + 1L);
        for (int i = 0; i < quizzes.size(); i++) {
            Instant day = beginning.plus(apart.multipliedBy(i + 1L)).truncatedTo(ChronoUnit.DAYS);
            clock.stand(day.plus(Duration.ofMinutes(8 * 60 + random.nextInt(12 * 60))));
            answers.take(candidate, quizzes.get(i), random.nextInt(Integer.MAX_VALUE), strength, random);
        }
    }

    /** One after the other, stronger and weaker ones mixed. */
    private void takeTogether(Blueprint quiz, Instant start) {
        Random random = new Random(CLASS_SEED);
        for (int i = 0; i < CLASS.size(); i++) {
            String name = CLASS.get(i);
            String account = name.substring(0, name.indexOf(' ')).toLowerCase(Locale.ROOT);
            double strength = WEAKEST + (STRONGEST - WEAKEST) * (i * 7 % CLASS.size()) / (CLASS.size() - 1);
            clock.stand(start.plus(BETWEEN_STARTS.multipliedBy(i)));
            answers.take(ensure(new Member(account, name, Role.CANDIDATE)), quiz, CLASS_SEED, strength, random);
        }
    }

    private Person ensure(Member member) {
        Optional<Person> there = accounts.findByEmail(member.email());
        if (there.isPresent()) {
            return there.get();
        }
        NewAccount account = new NewAccount(member.email(), PASSWORD, member.name);
        return switch (accounts.add(null, account, Set.of(member.role), ADDRESS)) {
            case Registration.Registered registered -> registered.person();
            default -> throw new IllegalStateException("The example account " + member.email() + " can't be made");
        };
    }

    /** A person of the example. */
    private record Member(String account, String name, Role role) {
        String email() {
            return account + "@demo.example";
        }

        String line() {
            return String.format(Locale.ROOT, "%-14s %-26s %s", role.id(), email(), PASSWORD);
        }
    }
}
