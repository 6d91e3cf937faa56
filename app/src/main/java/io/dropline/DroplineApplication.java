package io.dropline;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: one jar, one process, any number of nodes on one PostgreSQL. */
@SpringBootApplication
public class DroplineApplication {
    static void main(String[] args) {
        SpringApplication.run(DroplineApplication.class, args);
    }
}
