package dev.ascent.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ascent.client.ApiClient;
import dev.ascent.client.ApiException;
import dev.ascent.client.ApiResponse;
import dev.ascent.client.api.AccountsApi;
import dev.ascent.client.api.AttemptsApi;
import dev.ascent.client.api.BankApi;
import dev.ascent.client.api.CatalogueApi;
import dev.ascent.client.model.AccountControllerRegisterBody;
import dev.ascent.client.model.AccountControllerSignInBody;
import dev.ascent.client.model.AttemptBody;
import dev.ascent.client.model.AttemptBodySlotBody;
import dev.ascent.client.model.AttemptControllerAttempts;
import dev.ascent.client.model.AttemptControllerLine;
import dev.ascent.client.model.AttemptControllerSaveBody;
import dev.ascent.client.model.AttemptControllerStartBody;
import dev.ascent.client.model.BankControllerDraftBody;
import dev.ascent.client.model.BankControllerVersionBody;
import dev.ascent.client.model.CatalogueControllerQuizLine;
import dev.ascent.client.model.ResultBody;
import dev.ascent.server.account.Role;
import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.NodeFixture;
import dev.ascent.server.fixture.OwnQuiz;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever makes a client of the API's description can work with it: the build has made this one so. */
class GeneratedClientTest {
    private static final String EMAIL = "client@example.org";

    private final NodeFixture node = NodeFixture.shared(Engine.H2);

    @Test
    void takesAQuizAndReadsTheResult() throws ApiException {
        node.publish(OwnQuiz.CHOICES);
        String quiz = OwnQuiz.CHOICES.id();
        AccountsApi accounts = new AccountsApi(client(""));
        assertThat(accounts.register(new AccountControllerRegisterBody()
                                .email(EMAIL)
                                .password(NodeFixture.PASSWORD)
                                .name("Client"))
                        .getRoles())
                .containsExactly("candidate");
        String token = accounts.signIn(
                        new AccountControllerSignInBody().email(EMAIL).password(NodeFixture.PASSWORD))
                .getToken();
        assertThat(new CatalogueApi(client(token)).quizzes(null, 500).getItems())
                .extracting(CatalogueControllerQuizLine::getId)
                .contains("junior-screen", quiz);
        AttemptsApi attempts = new AttemptsApi(client(token));

        AttemptBody attempt = attempts.start(new AttemptControllerStartBody().quiz(quiz));
        AttemptBodySlotBody slot = attempt.getSlots().getLast();
        assertThat(slot.getKind()).isEqualTo("single-choice");
        AttemptControllerSaveBody answer = new AttemptControllerSaveBody()
                .sequence(2L)
                .response(slot.getOptions().getFirst().getId());
        assertThat(attempts.save(attempt.getId(), slot.getSlot(), answer).getSequence())
                .isEqualTo(2);
        assertThat(code(() -> attempts.save(attempt.getId(), slot.getSlot(), answer.sequence(1L))))
                .isEqualTo(409);
        assertThat(code(() -> attempts.result(attempt.getId()))).isEqualTo(409);
        assertThat(attempts.submit(attempt.getId()).getState()).isEqualTo("graded");

        ResultBody result = attempts.result(attempt.getId());
        assertThat(result.getQuestions()).hasSameSizeAs(attempt.getSlots());
        assertThat(result.getQuestions().get(slot.getSlot() - 1).getOptions()).isNotEmpty();
    }

    @Test
    void readsAListPartByPart() throws ApiException {
        AttemptsApi attempts = new AttemptsApi(client(node.token(node.person(Role.CANDIDATE))));
        for (String quiz : new String[] {"junior-screen", "mathematical-foundations"}) {
            attempts.start(new AttemptControllerStartBody().quiz(quiz));
        }

        AttemptControllerAttempts first = attempts.listAttempts(null, 1);
        AttemptControllerAttempts second = attempts.listAttempts(first.getNext(), 1);

        assertThat(first.getItems())
                .extracting(AttemptControllerLine::getQuiz)
                .containsExactly("mathematical-foundations");
        assertThat(second.getItems()).extracting(AttemptControllerLine::getQuiz).containsExactly("junior-screen");
        assertThat(second.getNext()).isNull();
    }

    @Test
    void changesOnlyWhatItHasRead() throws ApiException {
        BankApi bank = new BankApi(client(node.token(node.person(Role.INSTRUCTOR))));
        String id = "client-draft";
        BankControllerDraftBody body = new BankControllerDraftBody().yaml("id: client-draft");

        ApiResponse<BankControllerVersionBody> made = bank.draftWithHttpInfo(id, body, null, "*");
        String tag = made.getHeaders().getOrDefault("etag", List.of()).getFirst();
        assertThat(bank.draft(id, body.yaml("id: changed"), tag, null).getProblems())
                .isNotEmpty();

        assertThat(code(() -> bank.draft(id, body, tag, null))).isEqualTo(412);
        assertThat(code(() -> bank.draft(id, body, null, null))).isEqualTo(428);
    }

    private ApiClient client(String token) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(node.node().address().resolve("/").toString().replaceAll("/$", ""));
        if (!token.isEmpty()) {
            client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        }
        return client;
    }

    private static int code(Call call) {
        return catchThrowableOfType(ApiException.class, call::make).getCode();
    }

    private interface Call {
        void make() throws ApiException;
    }
}
