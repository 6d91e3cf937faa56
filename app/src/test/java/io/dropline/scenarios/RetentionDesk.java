package io.dropline.scenarios;

import io.dropline.platform.db.Moments;
import java.time.Duration;

/** Words for what goes when it is old, beside those of the desk. */
final class RetentionDesk {
    private final Desk desk;

    RetentionDesk(Desk desk) {
        this.desk = desk;
    }

    /** So many days pass, and what is then too old goes. */
    void later(int days) {
        desk.house.clock.advance(Duration.ofDays(days));
        desk.runJob("retention");
    }

    /** As the database takes it. */
    Object now() {
        return Moments.toSql(desk.house.clock.instant());
    }
}
