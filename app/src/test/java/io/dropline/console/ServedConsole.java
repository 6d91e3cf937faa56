package io.dropline.console;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** The console on a real port with a real database, one for all tests so marked. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {ConsoleApplication.class, ConsoleDatabase.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.flyway.enabled=false")
@TestConstructor(autowireMode = AutowireMode.ALL)
@interface ServedConsole {}
