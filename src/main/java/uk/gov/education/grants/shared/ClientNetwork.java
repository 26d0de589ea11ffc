package uk.gov.education.grants.shared;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// The network from which a request comes, as far as limits are counted by it.
public final class ClientNetwork {

    private ClientNetwork() {}

    /// A household or an office has a whole network of addresses of version 6, so its first half is what counts; one of
    /// version 4 counts by itself.
    public static String of(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), 8))
                    : address;
        } catch (IllegalArgumentException notAnAddress) {
            return address;
        }
    }
}
