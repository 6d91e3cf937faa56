package io.dropline.console;

import org.springframework.boot.SpringApplication;

/**
 * Serves the console to look at, on the database that {@code SPRING_DATASOURCE_URL} names, with everybody signed in. Load {@code console/seed.sql}
 * first.
 */
final class ConsolePreview {
    private ConsolePreview() {}

    static void main(String[] args) {
        SpringApplication.run(ConsoleApplication.class, args);
    }
}
