package io.dropline.platform;

import java.util.UUID;

/** Draws lots that come out the same every time: who has drawn once draws the same again, on every node. */
public final class Lots {
    private static final int HUNDRED = 100;

    private Lots() {}

    /** From 0 to 99, evenly, for one thing among those that {@code of} draws lots for; another {@code of} draws independently. */
    public static int draw(UUID of, UUID who) {
        long mixed = mix(
                mix(mix(mix(of.getMostSignificantBits()) ^ of.getLeastSignificantBits()) ^ who.getMostSignificantBits())
                        ^ who.getLeastSignificantBits());
        return (int) Math.floorMod(mixed, (long) HUNDRED);
    }

    /** The finalizer of SplitMix64: every bit of the input reaches every bit of the result. */
    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
