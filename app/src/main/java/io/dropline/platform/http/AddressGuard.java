package io.dropline.platform.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides which addresses outgoing connections may reach: the public internet, and what the operator allowed by name, address or network.
 * Addresses that merchants and suppliers type into forms must not open the operator's own network (server-side request forgery).
 */
public final class AddressGuard {
    private final Set<String> hosts;
    private final List<Network> networks;
    private final Resolver resolver;

    /** Looks a host name up. */
    @FunctionalInterface
    interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    /** What a host name leads to. */
    public sealed interface Resolution {
        /** Every address the name has, all of them allowed. Connect to these, not to the name: it may mean something else a moment later. */
        record Allowed(List<InetAddress> addresses) implements Resolution {}

        record Forbidden(String why) implements Resolution {}

        record Unresolved(String why) implements Resolution {}
    }

    private AddressGuard(Set<String> hosts, List<Network> networks, Resolver resolver) {
        this.hosts = hosts;
        this.networks = networks;
        this.resolver = resolver;
    }

    /**
     * @param allowed beside the public internet: networks ("10.1.0.0/16", "fd00::/8"), addresses ("127.0.0.1") and host names ("mail.internal")
     * @throws IllegalArgumentException for a network that cannot be read
     */
    public static AddressGuard allowing(List<String> allowed) {
        return allowing(allowed, InetAddress::getAllByName);
    }

    static AddressGuard allowing(List<String> allowed, Resolver resolver) {
        List<String> entries = allowed.stream()
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
        return new AddressGuard(
                entries.stream()
                        .filter(entry -> !Network.looksLike(entry))
                        .map(entry -> entry.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet()),
                entries.stream().filter(Network::looksLike).map(Network::parse).toList(),
                resolver);
    }

    /** Looks the host up and judges every address it has: one that is forbidden forbids the host. */
    public Resolution resolve(String host) {
        String name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        List<InetAddress> addresses;
        try {
            addresses = List.of(resolver.resolve(name));
        } catch (UnknownHostException e) {
            return new Resolution.Unresolved("The host " + name + " is not known");
        }
        if (hosts.contains(name.toLowerCase(Locale.ROOT))) {
            return new Resolution.Allowed(addresses);
        }
        Stream<InetAddress> forbidden = addresses.stream().filter(address -> !mayReach(address));
        return forbidden
                .findFirst()
                .<Resolution>map(address -> new Resolution.Forbidden(
                        "%s leads to %s, which is not a public address and not on the list of allowed ones"
                                .formatted(name, address.getHostAddress())))
                .orElseGet(() -> new Resolution.Allowed(addresses));
    }

    private boolean mayReach(InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address)) || PublicAddresses.contain(address);
    }
}
