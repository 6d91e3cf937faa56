package io.dropline.promise;

import java.time.LocalDate;

/** Writes a day the way a sentence wants it: {@code Mon Nov 23}, with the year where it is not the one expected. */
final class PlainDay {

    private static final String DAYS = "MonTueWedThuFriSatSun";
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

    private PlainDay() {}

    static String of(LocalDate day, int yearExpected) {
        int weekday = 3 * (day.getDayOfWeek().getValue() - 1);
        int month = 3 * (day.getMonthValue() - 1);
        String plain = DAYS.substring(weekday, weekday + 3) + " " + MONTHS.substring(month, month + 3) + " "
                + day.getDayOfMonth();
        return day.getYear() == yearExpected ? plain : plain + ", " + day.getYear();
    }
}
