package io.dropline.inventory.available;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.platform.postgres.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The one function that says what is safe to sell, with values on both sides of each of its limits. */
class AvailableUnitsTest {
    private static final JdbcTemplate JDBC = new JdbcTemplate(new DriverManagerDataSource(
            TestDatabase.freshUrl(),
            TestDatabase.server().user(),
            TestDatabase.server().password()));

    /** Whole for 24 hours, nothing after 48. */
    @ParameterizedTest
    @CsvSource({
        // on hand, committed, buffer, age in hours, available
        "10, 0, 0, 0, 10",
        "10, 3, 0, 0, 7",
        "10, 3, 2, 0, 5",
        "10, 9, 2, 0, 0",
        "10, 0, 0, 24, 10",
        "10, 0, 0, 24.1, 9",
        "10, 0, 0, 36, 5",
        "10, 3, 1, 36, 1",
        "10, 0, 0, 47.9, 0",
        "1000, 0, 0, 47.9, 4",
        "1000, 0, 0, 48, 0",
        "1000, 0, 0, 100, 0",
        "10, 0, 0, -5, 10", // a supplier's clock that is ahead
        "0, 0, 0, 0, 0"
    })
    void aFigureCountsLessAndLessWhenItGrowsOld(int onHand, int committed, int buffer, String hours, int available) {
        assertThat(JDBC.queryForObject("""
                        select available_units(?, ?, ?, t - make_interval(secs => ?::float8 * 3600), interval '24 hours', interval '48 hours', t)
                        from (values (timestamptz '2026-11-23 15:00:00+00')) as v(t)""", Integer.class, onHand, committed, buffer, hours))
                .isEqualTo(available);
    }

    @Test
    void noFigureIsNothingToSell() {
        assertThat(JDBC.queryForObject(
                        "select available_units(null, 0, 0, null, interval '1 hour', interval '2 hours', now())",
                        Integer.class))
                .isZero();
    }
}
