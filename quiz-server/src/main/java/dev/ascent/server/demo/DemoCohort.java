package dev.ascent.server.demo;

import dev.ascent.core.assemble.Blueprint;
import dev.ascent.core.bank.Bank;
import dev.ascent.server.account.AccountAdministration;
import dev.ascent.server.account.NewAccount;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Registration;
import dev.ascent.server.account.Role;
import dev.ascent.server.catalogue.Catalogue;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Fills an empty installation with people and graded attempts, through the same services that serve real people.
 *
 * <p>Everyone has the same password, which is printed: only for an installation that nobody else can reach.
 */
@Singleton
public class DemoCohort {
    /** Everyone's password. */
    public static final String PASSWORD = "try-ascent-demo";

    private static final String ADDRESS = "demo";
    private static final double WEAKEST = 0.4;
    private static final double STRONGEST = 0.95;
    private static final long SEED = 20_260_101;

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

    private final AccountAdministration accounts;
    private final Catalogue catalogue;
    private final DemoAnswers answers;

    DemoCohort(AccountAdministration accounts, Catalogue catalogue, DemoAnswers answers) {
        this.accounts = accounts;
        this.catalogue = catalogue;
        this.answers = answers;
    }

    /** Makes whoever and whatever is not there yet, and returns the lines that tell how to sign in. */
    public List<String> fill() {
        boolean fresh = accounts.findByEmail(STAFF.getFirst().email()).isEmpty();
        STAFF.forEach(this::ensure);
        List<Person> candidates = CANDIDATES.stream().map(this::ensure).toList();
        if (fresh) {
            Random random = new Random(SEED);
            for (int i = 0; i < candidates.size(); i++) {
                double strength = WEAKEST + (STRONGEST - WEAKEST) * i / (candidates.size() - 1);
                takeQuizzes(candidates.get(i), strength, random);
            }
        }
        List<String> lines = new ArrayList<>();
        STAFF.forEach(member -> lines.add(member.line()));
        lines.add(CANDIDATES.getFirst().line());
        return lines;
    }

    private void takeQuizzes(Person candidate, double strength, Random random) {
        Bank bank = catalogue.bank();
        for (Blueprint quiz : bank.quizzes()) {
            boolean everybody = quiz.id().equals("junior-screen");
            if (everybody || random.nextInt(3) == 0) {
                answers.take(candidate, quiz, strength, random);
            }
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
            return "%-14s %-26s %s".formatted(role.id(), email(), PASSWORD);
        }
    }
}
