package dev.ascent.server.account;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Finds the person behind {@code Authorization: Bearer}. Cookies open nothing in the API, so no other site can use them. */
@Singleton
final class BearerTokens implements AuthenticationFetcher<HttpRequest<?>> {
    private static final String SCHEME = "bearer ";

    private final AccountService accounts;
    private final Scheduler scheduler;

    BearerTokens(AccountService accounts, @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
        this.accounts = accounts;
        this.scheduler = Schedulers.fromExecutorService(executor);
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        Optional<String> token = token(request);
        if (token.isEmpty()) {
            return Mono.empty();
        }
        return Mono.fromCallable(() -> accounts.byToken(token.get()))
                .subscribeOn(scheduler)
                .flatMap(Mono::justOrEmpty)
                .map(person -> new PersonAuthentication(person, token.get()));
    }

    private static Optional<String> token(HttpRequest<?> request) {
        String header = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
        boolean bearer = header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return header != null && bearer
                ? Optional.of(header.substring(SCHEME.length()).strip())
                : Optional.empty();
    }
}
