package io.dropline.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteAddressTest {
    /** However a proxy writes it, and whichever address of its own network a household takes. */
    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "203.0.113.7:49152, 203.0.113.7",
        "::ffff:203.0.113.7, 203.0.113.7",
        "2001:db8:1:2:3:4:5:6, 20010db800010002::/64",
        "2001:db8:1:2::9, 20010db800010002::/64",
        "2001:0DB8:1:2::, 20010db800010002::/64",
        "[2001:db8:1:2::9]:49152, 20010db800010002::/64",
        "2001:db8:1:3::9, 20010db800010003::/64",
        "::1, 0000000000000000::/64",
        "unknown, unknown"
    })
    void countsAHouseholdAsOne(String address, String key) {
        assertThat(RemoteAddress.key(address)).isEqualTo(key);
    }
}
