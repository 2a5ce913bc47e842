package dev.grindstone.server.doctor;

import dev.grindstone.server.Home;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks at everything Grindstone needs of a machine. */
public final class Checkup {

    private static final int OLDEST_JAVA = 17;
    private static final long LEAST_DISK_MIB = 500;
    private static final long LEAST_HEAP_MIB = 256;

    private final Home home;

    /** A checkup of a machine that keeps its files in this home. */
    public Checkup(Home home) {
        this.home = home;
    }

    /** All findings, in the order a person would mend them. */
    public List<Finding> findings(int pagesPort, int operatorPort) {
        return List.of(
                java(),
                heap(),
                disk(),
                port("port for pages", pagesPort),
                port("port for operators", operatorPort),
                hosts(),
                BrowserCheck.look());
    }

    private static Finding java() {
        String version = System.getProperty("java.version");
        return Runtime.version().feature() >= OLDEST_JAVA
                ? Finding.good("Java", version)
                : Finding.bad("Java", version, "install a JDK, version " + OLDEST_JAVA + " or newer");
    }

    private static Finding heap() {
        long mib = Runtime.getRuntime().maxMemory() >> 20;
        return mib >= LEAST_HEAP_MIB
                ? Finding.good("memory", mib + " MiB of heap")
                : Finding.bad("memory", mib + " MiB of heap", "give it more with GRINDSTONE_JAVA_OPTS=-Xmx1g");
    }

    private Finding disk() {
        Path folder = home.folder();
        try {
            Files.createDirectories(folder);
            Path probe = Files.createTempFile(folder, "probe", null);
            Files.writeString(probe, "probe");
            Files.delete(probe);
            long mib = Files.getFileStore(folder).getUsableSpace() >> 20;
            return mib >= LEAST_DISK_MIB
                    ? Finding.good("home", folder + ", " + mib + " MiB free")
                    : Finding.bad("home", folder + ", only " + mib + " MiB free", "make room, or set GRINDSTONE_HOME");
        } catch (IOException e) {
            return Finding.bad("home", folder + " cannot be written: " + e, "set GRINDSTONE_HOME to another folder");
        }
    }

    private static Finding port(String name, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return Finding.good(name, socket.getLocalPort() + " is free");
        } catch (IOException e) {
            return Finding.bad(name, port + " is in use", "stop what listens there, or choose another when you serve");
        }
    }

    /** Browsers map these names themselves; other programs ask the system, so its absence is no fault. */
    private static Finding hosts() {
        String host = "mail.localhost";
        try {
            return Finding.good(
                    "host names", host + " is " + InetAddress.getByName(host).getHostAddress());
        } catch (UnknownHostException e) {
            return Finding.good(
                    "host names", host + " is known to browsers only (other programs: send it as Host header)");
        }
    }
}
