package io.dropline.platform.secrets;

import io.dropline.platform.settings.Settings;
import java.security.SecureRandom;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the keys come from: DROPLINE_MASTER_KEY, or else master.key under DROPLINE_HOME. */
@Configuration(proxyBeanMethods = false)
class SecretsConfiguration {
    private static final String SIGNING = "signing";

    @Bean
    SecretBox secretBox(Settings settings) {
        return new SecretBox(settings.masterKey()
                .map(key -> MasterKeys.parse(key.reveal()))
                .orElseGet(() -> MasterKeyFile.readOrCreate(settings.home().resolve("master.key"))));
    }

    @Bean
    Signer signer(SecretBox box, JdbcClient jdbc) {
        byte[] fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        String purpose = "installation:" + SIGNING;
        byte[] wrapped =
                new InstallationSecretStore(jdbc).findOrInsert(SIGNING, box.seal(purpose, fresh), Instant.now());
        return new Signer(box.open(purpose, wrapped));
    }

    @Bean
    SignedLinks signedLinks(Signer signer) {
        return new SignedLinks(signer);
    }
}
