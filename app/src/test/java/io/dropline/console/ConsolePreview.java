package io.dropline.console;

import org.springframework.boot.SpringApplication;

/** Serves the console to look at: everybody is signed in, and the database is a fresh one with the sample merchant in it. */
final class ConsolePreview {
    private ConsolePreview() {}

    static void main(String[] args) {
        SpringApplication.run(ConsoleApplication.class, args);
    }
}
