package io.dropline.lab;

import org.jspecify.annotations.Nullable;

/**
 * A mean difference and how sure it is.
 *
 * @param low lower end of the 95 % confidence interval; null where there are too few cases for one
 * @param high upper end
 */
public record Difference(
        double mean, @Nullable Double low, @Nullable Double high) {
    private static final double Z = 1.959963984540054;

    /** Of so many pairs: mean ± t s / √n, with the 97.5 % point of Student's t for n - 1 degrees of freedom. */
    public static Difference ofPairs(long n, double mean, double variance) {
        if (n < 2) {
            return new Difference(mean, null, null);
        }
        return around(mean, student((double) n - 1) * Math.sqrt(variance / n));
    }

    /** Of two means: (b - a) ± t √(va/na + vb/nb), with the degrees of freedom of Welch and Satterthwaite. */
    public static Difference ofMeans(long na, double a, double va, long nb, double b, double vb) {
        if (na < 2 || nb < 2) {
            return new Difference(b - a, null, null);
        }
        double sa = va / na;
        double sb = vb / nb;
        double sum = sa + sb;
        double degrees = sum == 0 ? na + nb - 2.0 : sum * sum / (sa * sa / (na - 1) + sb * sb / (nb - 1));
        return around(b - a, student(degrees) * Math.sqrt(sum));
    }

    /** Of two shares, after Agresti and Caffo: one success and one failure are added to each, so that few cases and none make sense too. */
    public static Difference ofShares(long na, long a, long nb, long b) {
        if (na == 0 || nb == 0) {
            return new Difference(0, null, null);
        }
        double pa = (a + 1.0) / (na + 2);
        double pb = (b + 1.0) / (nb + 2);
        double half = Z * Math.sqrt(pa * (1 - pa) / (na + 2) + pb * (1 - pb) / (nb + 2));
        double middle = pb - pa;
        return new Difference(
                (double) b / nb - (double) a / na, Math.max(-1, middle - half), Math.min(1, middle + half));
    }

    /** Whether it may well be nothing. */
    public boolean uncertain() {
        return low == null || high == null || low <= 0 && high >= 0;
    }

    private static Difference around(double mean, double half) {
        return new Difference(mean, mean - half, mean + half);
    }

    /** Cornish and Fisher's expansion; the first two are known, for all others it is within one percent. */
    static double student(double degrees) {
        if (degrees < 1.5) {
            return 12.706;
        }
        if (degrees < 2.5) {
            return 4.303;
        }
        double z3 = Math.pow(Z, 3);
        double z5 = Math.pow(Z, 5);
        double z7 = Math.pow(Z, 7);
        return Z
                + (z3 + Z) / (4 * degrees)
                + (5 * z5 + 16 * z3 + 3 * Z) / (96 * degrees * degrees)
                + (3 * z7 + 19 * z5 + 17 * z3 - 15 * Z) / (384 * degrees * degrees * degrees);
    }
}
