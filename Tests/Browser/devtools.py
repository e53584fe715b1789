"""A page in headless Chromium over the DevTools pipe; nothing but Python's standard library."""
import base64, json, os, select, subprocess, tempfile, time


class Browser:
    """One Chromium with one page. Messages are JSON, ended by a NUL, on the file descriptors 3 and 4."""

    def __init__(self, program):
        self.profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        commands, self._out = os.pipe()
        self._in, answers = os.pipe()

        # A copy above the numbers in question first, so that neither end is overwritten on the way.
        high = [os.dup2(commands, 110), os.dup2(answers, 111)]
        def pipes():
            os.dup2(110, 3)
            os.dup2(111, 4)

        self.process = subprocess.Popen(
            [program, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars",
             "--no-first-run", "--disable-background-networking", "--remote-debugging-pipe",
             "--allow-file-access-from-files", "--user-data-dir=" + self.profile.name, "about:blank"],
            preexec_fn=pipes, pass_fds=(3, 4, *high), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for end in (commands, answers, *high):
            os.close(end)
        self._buffer, self._number, self.events = b"", 0, []
        self._session = None
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network", "DOM"):
            self.send(domain + ".enable")

    def _read(self, deadline):
        while b"\0" not in self._buffer:
            left = deadline - time.monotonic()
            if left <= 0 or not select.select([self._in], [], [], left)[0]:
                raise TimeoutError("the browser did not answer in time")
            chunk = os.read(self._in, 1 << 20)
            if not chunk:
                raise EOFError("the browser has gone")
            self._buffer += chunk
        message, self._buffer = self._buffer.split(b"\0", 1)
        return json.loads(message)

    def send(self, method, timeout=60, **parameters):
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._out, json.dumps(message).encode() + b"\0") if len(json.dumps(message)) < 60_000 else self._write(
            json.dumps(message).encode() + b"\0")
        deadline = time.monotonic() + timeout
        while True:
            answer = self._read(deadline)
            if answer.get("id") == self._number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error'].get('message')}")
                return answer["result"]
            if "method" in answer:
                self._take(answer)

    def _write(self, data):
        while data:
            data = data[os.write(self._out, data):]

    def _take(self, event):
        self.events.append(event)
        if event["method"] == "Page.javascriptDialogOpening":
            # Answered later by number only; nothing waits for it.
            self._number += 1
            self._write(json.dumps({"id": self._number, "sessionId": self._session, "params": {"accept": False},
                                    "method": "Page.handleJavaScriptDialog"}).encode() + b"\0")

    def open(self, path, timeout=60):
        """Loads a file and waits for its load event; gives the seconds that took."""
        self.events.clear()
        start = time.monotonic()
        self.send("Page.navigate", url="file://" + os.path.abspath(path))
        while not any(e["method"] == "Page.loadEventFired" for e in self.events):
            event = self._read(start + timeout)
            if "method" in event:
                self._take(event)
        # A question to the page returns only when its main thread is free again.
        self("document.readyState")
        return time.monotonic() - start

    def __call__(self, script, timeout=120):
        """What a script gives in the page; promises are waited for."""
        result = self.send("Runtime.evaluate", timeout=timeout, expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in result:
            details = result["exceptionDetails"]
            raise RuntimeError(details.get("exception", {}).get("description") or details.get("text"))
        return result["result"].get("value")

    def press(self, key):
        """Presses a key, such as j or Tab."""
        text = {"text": key} if len(key) == 1 else {}
        code = {"Tab": 9, "Enter": 13, "Escape": 27, "ArrowRight": 39}.get(key, ord(key.upper()[0]))
        for kind in ("keyDown", "keyUp"):
            self.send("Input.dispatchKeyEvent", type=kind, key=key, windowsVirtualKeyCode=code,
                      **(text if kind == "keyDown" else {}))

    def printed(self, is_on):
        """What the page looks like on paper, or on the screen again."""
        self.send("Emulation.setEmulatedMedia", media="print" if is_on else "")

    def size(self, width, height=900, dark=False, reduced=False):
        """The window's size, and what the system prefers."""
        self.send("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 500)
        self.send("Emulation.setEmulatedMedia", features=[
            {"name": "prefers-color-scheme", "value": "dark" if dark else "light"},
            {"name": "prefers-reduced-motion", "value": "reduce" if reduced else "no-preference"}])

    def picture(self, path):
        """What the window shows, as PNG."""
        with open(path, "wb") as file:
            file.write(base64.b64decode(self.send("Page.captureScreenshot", format="png")["data"]))

    def complaints(self):
        """Errors on the console, exceptions, dialogs, and requests for anything but files."""
        found = []
        for event in self.events:
            method, p = event["method"], event["params"]
            if method == "Runtime.exceptionThrown":
                found.append("exception: " + str(p["exceptionDetails"].get("exception", {}).get("description")))
            elif method == "Log.entryAdded" and p["entry"]["level"] == "error":
                found.append("console: " + p["entry"]["text"])
            elif method == "Runtime.consoleAPICalled" and p["type"] in ("error", "assert"):
                found.append("console: " + str(p["args"]))
            elif method == "Page.javascriptDialogOpening":
                found.append("dialog: " + p["message"])
            elif method == "Network.requestWillBeSent" and not p["request"]["url"].startswith(("file:", "data:", "about:")):
                found.append("request: " + p["request"]["url"])
        return found

    def close(self):
        """Ends this browser, and no other."""
        try:
            self._session = None
            self.send("Browser.close", timeout=10)
            self.process.wait(10)
        except Exception:
            self.process.terminate()
            self.process.wait()
        self.profile.cleanup()
