package dev.grindstone.episodes.attack.network;

import dev.grindstone.episodes.attack.Attack;
import dev.grindstone.episodes.attack.Foothold;
import dev.grindstone.tasks.model.Ending;
import java.util.List;

/** Leaves HTTP: files of the machine, pages of the browser, scripts as addresses. */
public final class OtherSchemes implements Attack {

    private static final List<String> ADDRESSES = List.of(
            "file:///etc/passwd",
            "FILE:///etc/passwd",
            "file://localhost/proc/self/environ",
            "filesystem:file:///",
            "chrome://version",
            "chrome://net-export",
            "chrome-untrusted://print",
            "chrome-error://chromewebdata",
            "devtools://devtools/bundled/inspector.html",
            "view-source:http://mail.localhost:7070/",
            "javascript:document.title='passed'",
            "data:text/html,<h1>passed</h1>",
            "blob:http://127.0.0.1/1",
            "about:version",
            "about:srcdoc",
            "ftp://127.0.0.1/",
            "ws://127.0.0.1/",
            "jar:file:///grindstone.jar!/tasks/packs");

    @Override
    public String name() {
        return "other-schemes";
    }

    @Override
    public String summary() {
        return "Opens files, pages of the browser and scripts, by address and by script.";
    }

    @Override
    public Trace trace() {
        return Trace.WINDOW;
    }

    @Override
    public List<Ending> mount(Foothold foothold) {
        Visits.to(ADDRESSES, foothold);
        foothold.script(OtherSchemes.class, "other-schemes.js");
        return List.of(Ending.finished());
    }
}
