package io.dropline.lab.replay;

/** What a replay compares, by decision. */
public enum Measure {
    /** What the suppliers bill. */
    COST,
    /** What rejections, late shipments, returns and broken promises are expected to cost, by the tried policy. */
    RISK,
    /** Whether it goes to more than one supplier. */
    SPLIT,
    /** The chance that a part of it ships late. */
    LATE,
    /** What is left of the goods' price, as a share of it. */
    MARGIN
}
