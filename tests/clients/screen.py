# SPDX-License-Identifier: Apache-2.0
"""A virtual screen, for programs that have no mode without a window."""
import contextlib
import os
import subprocess
import sys
import time

import notes


class Screen:
    def __init__(self, environment):
        self.environment = environment

    @contextlib.contextmanager
    def running(self, *command, output=subprocess.DEVNULL):
        process = subprocess.Popen(list(map(str, command)), env=self.environment, stdout=output, stderr=subprocess.DEVNULL,
                                   text=True)
        try:
            yield process
        finally:
            process.terminate()
            process.wait(timeout=20)

    def ask(self, *command):
        """What a command answers, or nothing where it fails."""
        done = subprocess.run(list(map(str, command)), env=self.environment, capture_output=True, text=True)
        return done.stdout.strip() if done.returncode == 0 else ""

    def keys(self, *arguments):
        return self.ask("xdotool", *arguments)


def wait_for(what, condition, seconds=60):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        result = condition()
        if result:
            return result
        time.sleep(0.2)
    sys.exit(f"waited in vain: {what}")


@contextlib.contextmanager
def screen(home):
    """A screen with a window manager, on which `home` is the user's home directory."""
    for program in ("Xvfb", "xdotool", "openbox"):
        notes.need(program)
    shown = Screen(dict(os.environ, HOME=str(home), DISPLAY=f":{90 + os.getpid() % 900}", LC_ALL="C.UTF-8"))
    with shown.running("Xvfb", shown.environment["DISPLAY"], "-screen", "0", "1280x900x24"):
        wait_for("the screen", lambda: shown.keys("getmouselocation"))
        with shown.running("openbox"):
            yield shown
