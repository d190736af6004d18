package dev.ascent.server.account;

import dev.ascent.server.account.Registration.Fault;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules for e-mail addresses, names and passwords, and their normal forms. */
final class Credentials {
    /** The fewest characters a password has. */
    static final int MIN_PASSWORD = 10;

    private static final int MAX_PASSWORD = 256;
    private static final int MAX_EMAIL = 254;
    private static final int MAX_NAME = 120;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+");

    /** What nobody sees, and what therefore has no weight when MySQL compares: two addresses would look alike. */
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{C}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\uFE00-\\uFE0F\\x{E0100}-\\x{E01EF}]");

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /** Passwords of ten characters and more that every list of guesses begins with, in lower case. */
    private static final Set<String> COMMON = Set.of(
            "1234567890",
            "12345678910",
            "123456789a",
            "0123456789",
            "0987654321",
            "9876543210",
            "1q2w3e4r5t",
            "1qaz2wsx3edc",
            "qwertyuiop",
            "qwerty1234",
            "qwerty12345",
            "qwerty123456",
            "password12",
            "password123",
            "password1234",
            "passwordpassword",
            "iloveyou12",
            "letmein123",
            "changeme123",
            "welcome123",
            "abcdefghij",
            "abcd123456",
            "abc1234567",
            "asdfghjkl1",
            "administrator",
            "football123",
            "princess123",
            "sunshine123",
            "michelle123",
            "correcthorsebatterystaple");

    private Credentials() {}

    /** The form in which an e-mail address is stored and compared. */
    static String normalEmail(String email) {
        return Normalizer.normalize(email, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    /** The form in which a name is stored. */
    static String normalName(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).strip();
    }

    /** The form in which a password is hashed: however a keyboard composes its accents, it is the same password. */
    static String normalPassword(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    /** All that must be put right in a registration. */
    static List<Fault> faults(NewAccount account) {
        List<Fault> faults = new ArrayList<>();
        String email = normalEmail(account.email());
        if (email.length() > MAX_EMAIL
                || !EMAIL.matcher(email).matches()
                || INVISIBLE.matcher(email).find()) {
            faults.add(new Fault("email", "Give an e-mail address such as ada@example.org."));
        }
        String name = normalName(account.name());
        if (name.isEmpty() || name.length() > MAX_NAME || CONTROL.matcher(name).find()) {
            faults.add(new Fault("name", "Give a name of 1 to " + MAX_NAME + " characters."));
        }
        faults.addAll(passwordFaults(account.password(), email));
        return faults;
    }

    /** What must be put right in the password of the person with this normalised {@code email}. */
    static List<Fault> passwordFaults(String password, String email) {
        int length = password.codePointCount(0, password.length());
        if (length < MIN_PASSWORD) {
            return List.of(new Fault("password", "Choose a password of at least " + MIN_PASSWORD + " characters."));
        }
        if (length > MAX_PASSWORD) {
            return List.of(new Fault("password", "A password has at most " + MAX_PASSWORD + " characters."));
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (COMMON.contains(lower)
                || lower.equals(email)
                || lower.chars().distinct().count() < 4) {
            return List.of(new Fault("password", "That password is among the first that are guessed. Choose another."));
        }
        return List.of();
    }
}
