package io.dropline.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dropline.platform.http.AddressGuard.Resolution;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
    private final AddressGuard none = AddressGuard.allowing(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.0.0.1",
                "100.64.0.1",
                "127.0.0.1",
                "127.9.9.9",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.168.1.1",
                "198.18.0.1",
                "203.0.113.7",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "2002:7f00:1::",
                "2001:0:1::",
                "2001:db8::1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "2130706433",
                "[::1]"
            })
    void forbidsWhatIsNotPublic(String address) {
        assertThat(none.resolve(address)).isInstanceOf(Resolution.Forbidden.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"23.227.38.74", "8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "64:ff9b::808:808"})
    void allowsThePublicInternet(String address) {
        assertThat(none.resolve(address)).isInstanceOf(Resolution.Allowed.class);
    }

    @Test
    void allowsWhatTheOperatorListed() {
        AddressGuard guard =
                AddressGuard.allowing(List.of(" 10.1.0.0/16", "127.0.0.1", "fd00::/8", "", "Mail.Internal"), host ->
                        new InetAddress[] {InetAddress.getByName(host.equals("mail.internal") ? "192.168.7.7" : host)});

        assertThat(guard.resolve("10.1.255.1")).isInstanceOf(Resolution.Allowed.class);
        assertThat(guard.resolve("127.0.0.1")).isInstanceOf(Resolution.Allowed.class);
        assertThat(guard.resolve("fd00::5")).isInstanceOf(Resolution.Allowed.class);
        assertThat(guard.resolve("mail.internal")).isInstanceOf(Resolution.Allowed.class);
        assertThat(guard.resolve("10.2.0.1")).isInstanceOf(Resolution.Forbidden.class);
        assertThat(guard.resolve("127.0.0.2")).isInstanceOf(Resolution.Forbidden.class);
        assertThat(guard.resolve("192.168.7.7")).isInstanceOf(Resolution.Forbidden.class);
    }

    @Test
    void oneForbiddenAddressForbidsTheName() {
        AddressGuard guard = AddressGuard.allowing(List.of(), host ->
                new InetAddress[] {InetAddress.getByName("8.8.8.8"), InetAddress.getByName("10.0.0.1")});

        assertThat(guard.resolve("two.example"))
                .isEqualTo(
                        new Resolution.Forbidden(
                                "two.example leads to 10.0.0.1, which is not a public address and not on the list of allowed ones"));
    }

    @Test
    void saysWhenANameIsNotKnown() {
        AddressGuard guard = AddressGuard.allowing(List.of(), host -> {
            throw new UnknownHostException(host);
        });

        assertThat(guard.resolve("no.example"))
                .isEqualTo(new Resolution.Unresolved("The host no.example is not known"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/x:", "1.2.3.4.5"})
    void refusesANetworkThatIsNone(String network) {
        assertThatThrownBy(() -> AddressGuard.allowing(List.of(network))).isInstanceOf(IllegalArgumentException.class);
    }
}
