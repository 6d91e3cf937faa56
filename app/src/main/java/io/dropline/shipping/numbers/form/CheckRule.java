package io.dropline.shipping.numbers.form;

import java.util.List;

/** Computes the check digit that belongs to the symbols before it. */
public sealed interface CheckRule {

    /** The symbol expected after these. */
    char expected(String covered);

    /**
     * Products with weights that repeat from the right. {@code complement}: the distance to the next multiple of the modulus (GS1, UPS);
     * else the remainder (FedEx). A result above nine loses its tens.
     *
     * <p>Letters count as UPS publishes it: A is 2, B is 3, and so on, modulo 10.
     */
    record Weighted(List<Integer> weights, int modulus, boolean complement) implements CheckRule {

        public Weighted {
            weights = List.copyOf(weights);
        }

        @Override
        public char expected(String covered) {
            int sum = 0;
            for (int i = covered.length() - 1, w = 0; i >= 0; i--, w++) {
                sum += weights.get(w % weights.size()) * digit(covered.charAt(i));
            }
            int rest = sum % modulus;
            int check = complement ? (modulus - rest) % modulus : rest;
            return Symbols.symbol(check % 10);
        }

        private static int digit(char c) {
            return c <= '9' ? c - '0' : (c - 3) % 10;
        }
    }

    /** Luhn: every second digit from the right doubled, the digits of the products added (ISO/IEC 7812-1). */
    record Luhn() implements CheckRule {
        @Override
        public char expected(String covered) {
            int sum = 0;
            boolean twice = true;
            for (int i = covered.length() - 1; i >= 0; i--, twice = !twice) {
                int product = Symbols.value(covered.charAt(i)) * (twice ? 2 : 1);
                sum += product / 10 + product % 10;
            }
            return Symbols.symbol((10 - sum % 10) % 10);
        }
    }

    /** The whole number before it, divided: the remainder (DHL air waybills: by seven). */
    record Remainder(int modulus) implements CheckRule {
        @Override
        public char expected(String covered) {
            int rest = 0;
            for (int i = 0; i < covered.length(); i++) {
                rest = (rest * 10 + Symbols.value(covered.charAt(i))) % modulus;
            }
            return Symbols.symbol(rest);
        }
    }

    /** The postal services' own (UPU standard S10): eight weights, modulo 11, with 10 written 0 and 11 written 5. */
    record S10() implements CheckRule {
        private static final int[] WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};

        @Override
        public char expected(String covered) {
            int sum = 0;
            for (int i = 0; i < WEIGHTS.length; i++) {
                sum += WEIGHTS[i] * Symbols.value(covered.charAt(i));
            }
            int check = 11 - sum % 11;
            return check == 10 ? '0' : check == 11 ? '5' : Symbols.symbol(check);
        }
    }

    /** ISO/IEC 7064 MOD 37,36: one symbol over digits and letters (DPD). */
    record Mod37And36() implements CheckRule {
        @Override
        public char expected(String covered) {
            int product = 36;
            for (int i = 0; i < covered.length(); i++) {
                int sum = (product + Symbols.value(covered.charAt(i))) % 36;
                product = (sum == 0 ? 36 : sum) * 2 % 37;
            }
            return Symbols.symbol((37 - product) % 36);
        }
    }
}
