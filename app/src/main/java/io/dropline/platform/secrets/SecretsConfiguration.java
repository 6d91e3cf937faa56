package io.dropline.platform.secrets;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the keys come from: DROPLINE_MASTER_KEY, or else master.key under DROPLINE_HOME. */
@Configuration(proxyBeanMethods = false)
class SecretsConfiguration {
    private static final String SIGNING = "signing";

    @Bean
    SecretBox secretBox(
            @Value("${dropline.master-key:}") String masterKey,
            @Value("${dropline.home:${user.home}/.dropline}") Path home) {
        return new SecretBox(
                masterKey.isBlank()
                        ? MasterKeyFile.readOrCreate(home.resolve("master.key"))
                        : MasterKeys.parse(masterKey));
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
