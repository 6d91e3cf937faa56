package io.dropline.platform.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretBoxTest {
    private static final String OLD = key(1);
    private static final String NEW = key(2);
    private final SecretBox box = new SecretBox(MasterKeys.parse(OLD));

    @Test
    void opensWhatItSealedForTheSamePurpose() {
        byte[] sealed = box.sealText("store.token", "shpat_42 ✓");

        assertThat(box.openText("store.token", sealed)).isEqualTo("shpat_42 ✓");
        assertThat(new String(sealed, UTF_8)).doesNotContain("shpat");
        assertThat(box.sealText("store.token", "shpat_42 ✓")).isNotEqualTo(sealed);
    }

    @Test
    void opensForNoOtherPurpose() {
        byte[] sealed = box.sealText("store.token", "secret");

        assertThatThrownBy(() -> box.openText("mail.password", sealed))
                .isInstanceOf(UnreadableSecretException.class)
                .hasMessageContaining("mail.password");
    }

    @Test
    void noticesEveryAlteredBit() {
        byte[] sealed = box.sealText("purpose", "secret");
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] altered = sealed.clone();
            altered[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThatThrownBy(() -> box.open("purpose", altered)).isInstanceOf(UnreadableSecretException.class);
        }
        assertThatThrownBy(() -> box.open("purpose", new byte[5])).isInstanceOf(UnreadableSecretException.class);
    }

    @Test
    void aNewKeySealsWhileTheOldOneStillOpens() {
        byte[] before = box.sealText("purpose", "secret");
        SecretBox turned = new SecretBox(MasterKeys.parse(NEW + "," + OLD));

        assertThat(turned.openText("purpose", before)).isEqualTo("secret");
        assertThatThrownBy(() -> box.open("purpose", turned.sealText("purpose", "secret")))
                .isInstanceOf(UnreadableSecretException.class)
                .hasMessageContaining("this node does not have");
    }

    @Test
    void refusesKeysThatAreNone() {
        assertThatThrownBy(() -> MasterKeys.parse("too short")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MasterKeys.parse("")).hasMessageContaining("32 bytes");
        assertThatThrownBy(() -> MasterKeys.parse("AAAA")).hasMessageContaining("this one has 3");
        assertThatThrownBy(() -> MasterKeys.parse(OLD + " " + OLD)).hasMessageContaining("share one id");
    }

    @Test
    void theKeyFileIsMadeOnceAndForItsOwnerOnly(@TempDir Path home) throws IOException {
        Path file = home.resolve("new/master.key");
        byte[] sealed = new SecretBox(MasterKeyFile.readOrCreate(file)).sealText("purpose", "secret");

        assertThat(new SecretBox(MasterKeyFile.readOrCreate(file)).openText("purpose", sealed))
                .isEqualTo("secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file.getParent()).isDirectoryContaining(path -> path.equals(file));
        try (var files = Files.list(file.getParent())) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aBrokenKeyFileIsNamed(@TempDir Path home) throws IOException {
        Path file = Files.writeString(home.resolve("master.key"), "nonsense!");

        assertThatThrownBy(() -> MasterKeyFile.readOrCreate(file)).hasMessageContaining(file.toString());
    }

    private static String key(int seed) {
        byte[] key = new byte[32];
        key[0] = (byte) seed;
        return Base64.getEncoder().encodeToString(key);
    }
}
