package de.amtswerk.throttle;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Name the connection that a request comes from. In IPv6 a household owns 2⁶⁴ addresses,
 * of which it may use another one for each attempt; they count as one.
 */
public final class NetworkAddress {

	private static final int NETWORK = 8;

	private NetworkAddress() {
	}

	public static String of(String address) {
		// without a colon it might be a name, which would be looked up
		if (!address.contains(":")) {
			return address;
		}
		try {
			InetAddress parsed = InetAddress.getByName(address);
			return (parsed instanceof Inet6Address)
					? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK)) : parsed.getHostAddress();
		}
		catch (UnknownHostException ex) {
			return address;
		}
	}

}
