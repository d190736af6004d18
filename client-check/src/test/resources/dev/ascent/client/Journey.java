package journey;

import client.ApiClient;
import client.api.AccountsApi;
import client.api.AttemptsApi;
import client.model.AccountControllerRegisterBody;
import client.model.AccountControllerSignInBody;
import client.model.AttemptBody;
import client.model.AttemptBodySlotBody;
import client.model.AttemptControllerLine;
import client.model.AttemptControllerSaveBody;
import client.model.AttemptControllerSavedBody;
import client.model.AttemptControllerStartBody;
import client.model.ResultBody;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Registers, signs in, takes a quiz, and reads the result, with nothing but the client that was made. */
public final class Journey implements Callable<List<String>> {
    private final URI base;

    public Journey(URI base) {
        this.base = base;
    }

    @Override
    public List<String> call() throws Exception {
        List<String> seen = new ArrayList<>();
        AccountsApi accounts = new AccountsApi(client());
        seen.add(accounts.register(new AccountControllerRegisterBody()
                        .email("client@example.org")
                        .password("gradient descent")
                        .name("Client"))
                .getEmail());
        String token = accounts.signIn(new AccountControllerSignInBody()
                        .email("client@example.org")
                        .password("gradient descent"))
                .getToken();
        ApiClient signedIn = client();
        signedIn.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        AttemptsApi attempts = new AttemptsApi(signedIn);
        AttemptBody attempt = attempts.start(new AttemptControllerStartBody().quiz("junior-screen"));
        seen.add(attempt.getState());
        for (AttemptBodySlotBody slot : attempt.getSlots()) {
            if (slot.getKind().equals("single-choice")) {
                String option = slot.getOptions().get(0).getId();
                AttemptControllerSavedBody saved = attempts.save(
                        attempt.getId(),
                        slot.getSlot(),
                        new AttemptControllerSaveBody().sequence(1L).response(option));
                seen.add("saved " + saved.getSequence());
                break;
            }
        }
        AttemptControllerLine submitted = attempts.submit(attempt.getId());
        seen.add(submitted.getState());
        ResultBody result = attempts.result(attempt.getId());
        seen.add(result.getQuestions().size() == attempt.getSlots().size() ? "result" : "incomplete result");
        return seen;
    }

    private ApiClient client() {
        ApiClient client = new ApiClient();
        client.updateBaseUri(base.toString());
        return client;
    }
}
