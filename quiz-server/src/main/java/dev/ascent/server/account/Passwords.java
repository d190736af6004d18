package dev.ascent.server.account;

import dev.ascent.server.problem.ProblemType;
import dev.ascent.server.problem.Refusal;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Hashes passwords with argon2id (19 MiB, two passes, one lane: OWASP's recommendation) and checks them.
 *
 * <p>Each hash takes 19 MiB and some hundredths of a second, so the number made at once is bounded; who can't be served
 * in a few seconds is told to come back.
 */
@Singleton
class Passwords {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final long PATIENCE_SECONDS = 5;
    private static final String PREFIX = "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$";

    private final Semaphore places =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);
    private final SecureRandom random = new SecureRandom();
    private final String nobodys;

    Passwords() {
        byte[] noise = new byte[HASH_BYTES];
        random.nextBytes(noise);
        nobodys = encode(new byte[SALT_BYTES], noise);
    }

    /**
     * The hash of {@code password} with a new salt, in the PHC string format.
     *
     * @throws Refusal if too many are being made
     */
    String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return encode(salt, inTurn(() -> argon2(password, salt)));
    }

    /**
     * Whether {@code password} is the one that {@code hash} was made of.
     *
     * @throws Refusal if too many are being checked
     */
    boolean matches(String password, String hash) {
        String[] parts = hash.substring(PREFIX.length()).split("\\$", -1);
        byte[] salt = Base64.getDecoder().decode(parts[0]);
        byte[] expected = Base64.getDecoder().decode(parts[1]);
        return MessageDigest.isEqual(expected, inTurn(() -> argon2(password, salt)));
    }

    /** Does the work of {@link #matches} for an account that does not exist, so that both take the same time. */
    void matchNobody(String password) {
        matches(password, nobodys);
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private static Refusal busy() {
        return Refusal.later(
                ProblemType.UNAVAILABLE,
                "Too many people sign in at once. Try again.",
                Duration.ofSeconds(PATIENCE_SECONDS));
    }

    private static byte[] argon2(String password, byte[] salt) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(MEMORY_KIB)
                .withIterations(PASSES)
                .withParallelism(LANES)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[HASH_BYTES];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }

    private static String encode(byte[] salt, byte[] hash) {
        Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
        return PREFIX + encoder.encodeToString(salt) + "$" + encoder.encodeToString(hash);
    }
}
