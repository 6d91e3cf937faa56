package io.dropline.acceptance.crash;

import io.dropline.Launch;
import io.dropline.mailroom.Decided;
import io.dropline.mailroom.Decision;
import io.dropline.mailroom.Outbox;
import io.dropline.platform.MerchantId;
import io.dropline.platform.secrets.SecretBox;
import io.dropline.platform.settings.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The application as it is, with somebody at its keyboard: a test can set traps after the start, which saves a start, and decide what an operator
 * decides. It ends in good order when the keyboard is gone.
 */
final class TrappedApplication {
    /** Begins the lines that answer a command, among those of the log. */
    static final String ANSWER = "= ";

    private TrappedApplication() {}

    static void main() throws IOException {
        Settings settings = switch (Settings.read(System.getenv())) {
            case Settings.Reading.Good good -> good.settings();
            case Settings.Reading.Faulty faulty ->
                throw new IllegalStateException(faulty.faults().toString());
        };
        ConfigurableApplicationContext context = Launch.launch(settings);
        var keyboard = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = keyboard.readLine(); line != null; line = keyboard.readLine()) {
            System.out.println(ANSWER + answer(context, List.of(line.split(" ", -1))));
        }
        context.close();
        System.exit(0);
    }

    private static String answer(ConfigurableApplicationContext context, List<String> words) {
        return switch (words.getFirst()) {
            case "trap" -> {
                Trap.parse(words.get(1)).set();
                yield "set";
            }
            case "seal" ->
                Base64.getEncoder()
                        .encodeToString(context.getBean(SecretBox.class).sealText(words.get(1), words.get(2)));
            case "decide" ->
                switch (context.getBean(Outbox.class)
                        .decide(
                                new MerchantId(UUID.fromString(words.get(1))),
                                UUID.fromString(words.get(2)),
                                Decision.valueOf(words.get(3)),
                                "Operator")) {
                    case Decided.Done(String title) -> title;
                    case Decided.Vetoed(String why) -> throw new IllegalStateException(why);
                    case Decided.NotWaiting() -> "";
                };
            default -> throw new IllegalArgumentException("not a command: " + words);
        };
    }
}
