package dev.ascent.ui.account;

import dev.ascent.ui.shell.SignInPage;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** What this feature adds to the frame. */
@Factory
final class AccountPages {

    @Bean
    @Singleton
    SignInPage signInPage() {
        return new SignInPage(SignInView.class);
    }
}
