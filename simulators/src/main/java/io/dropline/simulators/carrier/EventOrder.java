package io.dropline.simulators.carrier;

import java.time.Duration;

/**
 * How the service tells of scans.
 *
 * @param copies each event is sent so many times
 * @param reversed events of one parcel are kept until its journey is over and then sent last first
 * @param delay each event waits so long
 */
public record EventOrder(int copies, boolean reversed, Duration delay) {
    public static final EventOrder ORDERLY = new EventOrder(1, false, Duration.ZERO);
}
