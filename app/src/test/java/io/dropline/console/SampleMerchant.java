package io.dropline.console;

import io.dropline.platform.MerchantId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;

/** The merchant of {@code console/seed.sql}. */
public final class SampleMerchant {
    public static final MerchantId ID = new MerchantId(UUID.fromString("10000000-0000-7000-8000-000000000001"));

    private SampleMerchant() {}

    /** Stores it in an empty database. The script goes to the driver as a whole, for it holds a block of code. */
    public static void store(DataSource database) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(new ClassPathResource("console/seed.sql").getContentAsString(StandardCharsets.UTF_8));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The sample merchant cannot be stored", e);
        }
    }
}
