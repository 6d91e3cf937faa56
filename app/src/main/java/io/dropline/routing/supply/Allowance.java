package io.dropline.routing.supply;

import io.dropline.platform.Lots;
import io.dropline.routing.Withheld;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How many of the orders that it could have a supplier may have.
 *
 * @param share in percent
 * @param because why the share is as it is
 * @param probation of so many first purchase orders; zero: none
 * @param had purchase orders it had so far; not counted beyond those of the probation
 * @param perDay at most so many a day while it is on probation
 */
record Allowance(int share, String because, int probation, int had, int perDay) {
    private static final int ALL = 100;

    /** Why the order is not for the supplier; null if it is. Orders of the same batch that it has already got count as had. */
    @Nullable
    Withheld withheld(UUID order, UUID supplier, String name, int today, int drawn) {
        if (had + drawn < probation && today + drawn >= perDay) {
            return new Withheld(
                    false,
                    name + " is on probation for its first " + probation + " purchase orders: at most " + perDay
                            + " a day, and it has them for today");
        }
        if (share < ALL && Lots.draw(supplier, order) >= share) {
            return new Withheld(
                    true,
                    name + " gets only " + often() + (because.isBlank() ? "" : " (" + because + ")")
                            + ", and this is not one of them");
        }
        return null;
    }

    private String often() {
        return switch (share) {
            case 50 -> "every second order";
            case 25 -> "every fourth order";
            case 20 -> "every fifth order";
            case 10 -> "every tenth order";
            default -> share + " % of the orders";
        };
    }
}
