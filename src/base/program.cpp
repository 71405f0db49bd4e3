// SPDX-License-Identifier: Apache-2.0
#include "base/program.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <optional>

namespace tolmach::base {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kMostSaid = 2000;  // Bytes of its complaints that are kept, the last ones.

/// An end of a pipe, closed with its owner.
class PipeEnd {
  public:
    PipeEnd() = default;
    explicit PipeEnd(int fd) : fd_(fd) {}
    PipeEnd(PipeEnd&& other) noexcept : fd_(other.fd_) { other.fd_ = -1; }
    PipeEnd& operator=(PipeEnd&& other) noexcept {
        std::swap(fd_, other.fd_);
        return *this;
    }
    ~PipeEnd() { close(); }
    void close() {
        if (fd_ >= 0) ::close(fd_);
        fd_ = -1;
    }
    int fd() const { return fd_; }

  private:
    int fd_ = -1;
};

struct Pipe {
    PipeEnd read, write;
};

std::optional<Pipe> make_pipe() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return std::nullopt;
    return Pipe{PipeEnd(ends[0]), PipeEnd(ends[1])};
}

struct Pipes {
    Pipe in, out, said, failed;  ///< The last tells that the program could not be started, and why.
};

/// Behind fork: calls only what is safe there (POSIX, signal-safety).
[[noreturn]] void become(char* const* arguments, const Pipes& pipes) {
    ::setpgid(0, 0);
    // A user of their own may take the network away; where the system forbids that, it stays.
    (void)::unshare(CLONE_NEWUSER | CLONE_NEWNET);
    ::dup2(pipes.in.read.fd(), STDIN_FILENO);
    ::dup2(pipes.out.write.fd(), STDOUT_FILENO);
    ::dup2(pipes.said.write.fd(), STDERR_FILENO);
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    ::execvp(arguments[0], arguments);
    const int reason = errno;
    (void)!::write(pipes.failed.write.fd(), &reason, sizeof reason);
    ::_exit(127);
}

/// A program that runs; it ends with its owner.
class Running {
  public:
    explicit Running(pid_t pid) : pid_(pid) {}
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;
    ~Running() {
        if (pid_ > 0) stop();
    }
    void stop() {
        ::kill(-pid_, SIGKILL);
        ::kill(pid_, SIGKILL);  // Where it has not come to a group of its own yet.
        (void)wait();
    }
    /// How it ended, as waitpid has it.
    int wait() {
        int status = 0;
        while (::waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
        }
        pid_ = -1;
        return status;
    }

  private:
    pid_t pid_;
};

/// Feeds a program and takes what it writes until it closes its outputs.
class Exchange {
  public:
    Exchange(Pipes& pipes, std::string_view input, const ProgramLimits& limits)
        : pipes_(pipes), input_(input), limits_(limits), end_(Clock::now() + limits.time) {
        ::fcntl(pipes_.in.write.fd(), F_SETFL, O_NONBLOCK);
    }

    Result<std::string> run() {
        while (pipes_.out.read.fd() >= 0 || pipes_.said.read.fd() >= 0) {
            const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end_ - Clock::now());
            if (left.count() <= 0)
                return fail(ErrorCode::Limit,
                            "it takes longer than " + std::to_string(limits_.time.count()) + " seconds");
            if (input_.empty()) pipes_.in.write.close();
            std::array<pollfd, 3> waiting{{{pipes_.in.write.fd(), POLLOUT, 0},
                                           {pipes_.out.read.fd(), POLLIN, 0},
                                           {pipes_.said.read.fd(), POLLIN, 0}}};
            if (::poll(waiting.data(), waiting.size(), static_cast<int>(left.count()) + 1) < 0) continue;
            if (waiting[0].revents != 0) feed();
            if (waiting[1].revents != 0) take(pipes_.out.read, output_);
            if (waiting[2].revents != 0) take(pipes_.said.read, said_);
            if (output_.size() > limits_.bytes)
                return fail(ErrorCode::Limit,
                            "it writes more than " + std::to_string(limits_.bytes) + " bytes");
            if (said_.size() > kMostSaid) said_.erase(0, said_.size() - kMostSaid);
        }
        return std::move(output_);
    }

    const std::string& said() const { return said_; }

  private:
    void feed() {
        const ssize_t written = ::write(pipes_.in.write.fd(), input_.data(), input_.size());
        if (written > 0) input_.remove_prefix(static_cast<std::size_t>(written));
        if (written < 0 && errno != EAGAIN && errno != EINTR) input_ = {};  // It reads no more.
    }
    static void take(PipeEnd& from, std::string& to) {
        std::array<char, 65536> bytes;
        const ssize_t count = ::read(from.fd(), bytes.data(), bytes.size());
        if (count > 0) to.append(bytes.data(), static_cast<std::size_t>(count));
        if (count == 0 || (count < 0 && errno != EINTR)) from.close();
    }

    Pipes& pipes_;
    std::string_view input_;
    const ProgramLimits& limits_;
    Clock::time_point end_;
    std::string output_, said_;
};

/// While it lives, writing to a program that has ended is no signal; one that came is taken away.
class QuietPipes {
  public:
    QuietPipes() {
        sigemptyset(&broken_);
        sigaddset(&broken_, SIGPIPE);
        ::pthread_sigmask(SIG_BLOCK, &broken_, &before_);
    }
    QuietPipes(const QuietPipes&) = delete;
    QuietPipes& operator=(const QuietPipes&) = delete;
    ~QuietPipes() {
        const timespec at_once{0, 0};
        while (::sigtimedwait(&broken_, nullptr, &at_once) > 0) {
        }
        ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
    }

  private:
    sigset_t broken_{}, before_{};
};

std::optional<Pipes> make_pipes() {
    auto in = make_pipe(), out = make_pipe(), said = make_pipe(), failed = make_pipe();
    if (!in || !out || !said || !failed) return std::nullopt;
    return Pipes{std::move(*in), std::move(*out), std::move(*said), std::move(*failed)};
}

}  // namespace

Result<std::string> output_of_program(const std::vector<std::string>& words, std::string_view input,
                                      const ProgramLimits& limits) {
    const std::string& name = words.front();
    std::vector<std::string> kept = words;
    std::vector<char*> arguments;
    for (std::string& word : kept)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    auto pipes = make_pipes();
    if (!pipes) return fail(ErrorCode::Io, name + " cannot be run: " + std::strerror(errno));
    const QuietPipes quiet;
    const pid_t pid = ::fork();
    if (pid < 0) return fail(ErrorCode::Io, name + " cannot be run: " + std::strerror(errno));
    if (pid == 0) become(arguments.data(), *pipes);
    Running running(pid);
    pipes->in.read.close();
    pipes->out.write.close();
    pipes->said.write.close();
    pipes->failed.write.close();
    int reason = 0;
    if (::read(pipes->failed.read.fd(), &reason, sizeof reason) == sizeof reason)
        return fail(reason == ENOENT ? ErrorCode::Unsupported : ErrorCode::Io,
                    name + " cannot be run: " + std::strerror(reason));
    Exchange exchange(*pipes, input, limits);
    Result<std::string> output = exchange.run();
    if (!output) return fail(output.error().code, name + ": " + output.error().message);
    const int status = running.wait();
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return output;
    return fail(ErrorCode::Io,
                name + " failed: " + (exchange.said().empty() ? "it says nothing" : exchange.said()));
}

}  // namespace tolmach::base
