package io.dropline.platform.settings;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the settings a bean. The start from the command line has read them already and brings them along. */
@Configuration(proxyBeanMethods = false)
class SettingsConfiguration {
    @Bean
    @ConditionalOnMissingBean
    Settings settings() {
        return switch (Settings.read(System.getenv())) {
            case Settings.Reading.Good good -> good.settings();
            case Settings.Reading.Faulty faulty ->
                throw new IllegalStateException(String.join(System.lineSeparator(), faulty.faults()));
        };
    }
}
