package dev.ascent.server.account;

import dev.ascent.server.ident.IdSource;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Bounds how often a secret may be tried for one account and from one address, over all nodes.
 *
 * <p>A try is written before the secret is looked at and counted afterwards, each in its own commit, so that tries made at
 * once can't slip through together. What succeeds takes its try back.
 */
@Singleton
class Throttle {
    static final Duration WINDOW = Duration.ofMinutes(15);

    /** Bytes of an IPv6 address. */
    private static final int IPV6 = 16;

    private final TryRepository tries;
    private final IdSource ids;
    private final Clock clock;
    private final int perAccount;
    private final int perAddress;

    Throttle(
            TryRepository tries,
            IdSource ids,
            Clock clock,
            @Property(name = "ascent.throttle.per-account", defaultValue = "10") int perAccount,
            @Property(name = "ascent.throttle.per-address", defaultValue = "200") int perAddress) {
        this.tries = tries;
        this.ids = ids;
        this.clock = clock;
        this.perAccount = perAccount;
        this.perAddress = perAddress;
    }

    /** Notes a try at the secret of {@code account} from {@code address} and says whether it may go on. */
    Pass enter(String account, String address) {
        String accountKey = "account:" + Secrets.hash(account);
        Pass pass = enter(address);
        if (pass.retryAfter().isPresent()) {
            return pass;
        }
        return note(accountKey, perAccount, new ArrayList<>(pass.rows()), Optional.of(accountKey));
    }

    /** Notes a try from {@code address} at a secret that is not an account's. */
    Pass enter(String address) {
        return note("address:" + Secrets.hash(network(address)), perAddress, new ArrayList<>(), Optional.empty());
    }

    /** Takes back what {@code pass} noted: the secret was right. */
    void succeeded(Pass pass) {
        pass.rows().forEach(tries::deleteById);
        pass.accountKey().ifPresent(tries::deleteByThrottleKey);
    }

    /** Drops at most {@code most} of the tries that no window reaches any more; returns how many. */
    long forgetOld(int most) {
        return tries.deleteBefore(clock.instant().minus(WINDOW.multipliedBy(2)), most);
    }

    /** When secrets of {@code account} were tried in vain lately, newest first. */
    List<Instant> tries(String account) {
        return tries.since("account:" + Secrets.hash(account), Instant.EPOCH);
    }

    /** Whoever has one IPv6 address has the 2⁶⁴ others of its network, which count as one. */
    static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == IPV6
                    ? HexFormat.of().formatHex(bytes, 0, IPV6 / 2)
                    : InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }

    private Pass note(String key, int limit, List<Long> rows, Optional<String> accountKey) {
        Instant now = clock.instant();
        Long row = ids.next().number();
        tries.save(new TryRow(row, key, now));
        List<Instant> recent = tries.since(key, now.minus(WINDOW));
        if (recent.size() <= limit) {
            rows.add(row);
            return new Pass(Optional.empty(), List.copyOf(rows), accountKey);
        }
        // A refused try does not count: nobody is kept out for longer by trying on.
        tries.deleteById(row);
        rows.forEach(tries::deleteById);
        Instant free = recent.get(limit).plus(WINDOW);
        Duration wait = Duration.between(now, free);
        return new Pass(Optional.of(wait.isPositive() ? wait : Duration.ofSeconds(1)), List.of(), accountKey);
    }

    /**
     * Whether a try may go on.
     *
     * @param retryAfter how long to wait, where it may not
     * @param rows the notes made for it
     * @param accountKey the account's key, where it is one account's secret
     */
    record Pass(Optional<Duration> retryAfter, List<Long> rows, Optional<String> accountKey) {}
}
