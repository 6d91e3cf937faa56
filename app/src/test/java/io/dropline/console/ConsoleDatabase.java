package io.dropline.console;

import com.zaxxer.hikari.HikariDataSource;
import io.dropline.platform.postgres.TestDatabase;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A database with the sample merchant in it. */
@TestConfiguration(proxyBeanMethods = false)
class ConsoleDatabase {
    @Bean(destroyMethod = "close")
    DataSource dataSource() {
        HikariDataSource database = TestDatabase.fresh();
        SampleMerchant.store(database);
        return database;
    }
}
