package io.dropline.architecture;

import io.dropline.DroplineApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/**
 * Spring Modulith's own verdict on cycles between modules. What of a module others may touch is held by package-private classes here, and by the floors;
 * sub-packages of {@code platform} and {@code access} are meant to be used.
 */
class ModulesTest {
    @Test
    void modulesHaveNoCycles() {
        ApplicationModules.of(DroplineApplication.class)
                .detectViolations()
                .filter(violation -> !violation.getMessage().contains("non-exposed"))
                .throwIfPresent();
    }
}
